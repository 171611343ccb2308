// pure
// Where a customer follows a parcel, for carriers that everybody knows; others are named with their number alone.
const carriers: [name: RegExp, address: (number: string) => string][] = [
  [/dhl|deutsche post/i, (n) => `https://www.dhl.com/global-en/home/tracking.html?tracking-id=${n}`],
  [/\bups\b/i, (n) => `https://www.ups.com/track?tracknum=${n}`],
  [/fedex/i, (n) => `https://www.fedex.com/fedextrack/?trknbr=${n}`],
  [/usps/i, (n) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${n}`],
  [/\bdpd\b/i, (n) => `https://tracking.dpd.de/status/en_US/parcel/${n}`],
  [/\bgls\b/i, (n) => `https://gls-group.com/track/${n}`],
  [/royal mail/i, (n) => `https://www.royalmail.com/track-your-item#/tracking-results/${n}`],
  [/evri/i, (n) => `https://www.evri.com/track/parcel/${n}`],
  [/la poste|colissimo/i, (n) => `https://www.laposte.fr/outils/suivre-vos-envois?code=${n}`],
  [/an post/i, (n) => `https://www.anpost.com/Post-Parcels/Track/History?item=${n}`],
];

/** Undefined for a carrier or a number that isn't known to lead anywhere. */
export function trackingLink(carrier: string, trackingNumber: string): string | undefined {
  const number = trackingNumber.replaceAll(/\s/g, "");
  if (!/^[A-Za-z0-9-]{5,40}$/.test(number)) return undefined;
  return carriers.find(([name]) => name.test(carrier))?.[1](encodeURIComponent(number));
}

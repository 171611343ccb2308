// The jobs that exist. A transaction enqueues one with enqueue(): the job is there if and only if the change is.
export type Jobs = {
  "invite-wave": { variantId: string };
  "expire-hold": { holdId: string };
  "settle-charge": { chargeId: string };
};

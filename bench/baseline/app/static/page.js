// A fully static page as heavy as the shop's product page, which the measurement weighs first.
const line =
  "The quick brown fox jumps over the lazy dog and carries a kettlebell of sixteen kilograms home. ";

export default function StaticPage() {
  const bytes = Number(process.env.BENCH_PAGE_BYTES ?? 40_000);
  // The text stands in the page twice: as HTML and in the data that React reads.
  return <p>{line.repeat(Math.max(1, Math.round((bytes - 6_000) / 2 / line.length)))}</p>;
}

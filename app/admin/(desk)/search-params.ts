export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One parameter of the address as it was typed: the first when it comes several times, without what Postgres can't keep. */
export function textOf(params: Awaited<SearchParams>, name: string): string {
  const value = params[name];
  const text = Array.isArray(value) ? value[0] : value;
  return (text ?? "").replaceAll("\0", "").trim().slice(0, 200);
}

/** One of a few words; anything else is the first of them. */
export function wordOf<Word extends string>(
  params: Awaited<SearchParams>,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = textOf(params, name);
  return words.find((word) => word === text) ?? words[0];
}

/** An address with its parameters, the empty ones left out: state lives in the address, so that a view can be shared. */
export function hrefOf(path: string, params: Record<string, string | number | undefined>): string {
  const kept = Object.entries(params).filter(
    ([, value]) => value !== undefined && value !== "" && value !== 1,
  );
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? path : `${path}?${query}`;
}

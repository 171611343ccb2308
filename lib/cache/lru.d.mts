export class Lru<Value> {
  constructor(bytesAtMost: number);
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
  delete(key: string): void;
}

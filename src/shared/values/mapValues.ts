/** A map with each value changed, in the same order. */
export function mapValues<Key, Value, Changed>(
  map: ReadonlyMap<Key, Value>,
  change: (value: Value, key: Key) => Changed,
): ReadonlyMap<Key, Changed> {
  return new Map(Array.from(map, ([key, value]) => [key, change(value, key)]));
}

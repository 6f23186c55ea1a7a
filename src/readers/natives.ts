/**
 * What the engine brings along, remembered before any library is loaded. A library built for old engines puts its own
 * functions in the place of these, for all that runs later in the same thread: a `JSON.stringify` that takes a text
 * letter by letter, an `Array.prototype.push` in JavaScript.
 */
const owners: readonly object[] = [
  ...[JSON, Math, Object, Array, String, Number, Promise, Reflect, RegExp],
  ...[Object, Function, Array, String, Number, RegExp, Promise, Map, Set, WeakMap, ArrayBuffer, Uint8Array].map(
    ({ prototype }) => prototype as object,
  ),
];
const natives = owners.map((owner) => [owner, Object.getOwnPropertyDescriptors(owner)] as const);

/** Puts back what was replaced since; what was added, because the engine lacks it, stays. */
export function restoreNatives(): void {
  for (const [owner, descriptors] of natives)
    for (const name of Reflect.ownKeys(descriptors)) {
      const native = (descriptors as Readonly<Record<PropertyKey, PropertyDescriptor>>)[name]!;
      const now = Object.getOwnPropertyDescriptor(owner, name);
      const isSame = now?.value === native.value && now?.get === native.get;
      if (native.configurable && !isSame) Object.defineProperty(owner, name, native);
    }
}

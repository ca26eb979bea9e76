// The objects of the model: what a value is, when two are equal, how one is found in a dict.

export class PyError extends Error {
  /** An exception of the program. @param {string} type its class, such as 'TypeError' */
  constructor(type) {
    super(type);
    this.type = type;
  }
}

/** Something that Python has and this model has not: the program is given up, nothing is said about it. */
export class Unsupported extends Error {}

export class PyInt {
  /** @param {bigint} value */
  constructor(value) {
    this.value = value;
  }
}

export class PyBool extends PyInt {}

export class PyStr {
  /** @param {string[]} characters one string for each code point */
  constructor(characters) {
    this.characters = characters;
  }
}

export class PyTuple {
  /** @param {object[]} items */
  constructor(items) {
    this.items = items;
  }
}

export class PyList {
  /** @param {object[]} items */
  constructor(items) {
    this.items = items;
  }
}

/** A dict: keys in the order of insertion, found by a text that equal keys share. */
export class PyDict {
  entries = new Map();

  has(key) {
    return this.entries.has(hashText(key));
  }

  get(key) {
    return this.entries.get(hashText(key))?.[1];
  }

  /** Stores a value; an equal key that is there already stays. */
  set(key, value) {
    const text = hashText(key);
    this.entries.set(text, [this.entries.get(text)?.[0] ?? key, value]);
  }

  delete(key) {
    return this.entries.delete(hashText(key));
  }

  keys() {
    return [...this.entries.values()].map(([key]) => key);
  }
}

export const None = { type: 'NoneType' };
export const True = new PyBool(1n);
export const False = new PyBool(0n);

export const bool = (truth) => (truth ? True : False);
export const int = (value) => new PyInt(BigInt(value));

export function typeName(object) {
  switch (object.constructor) {
    case PyInt: return 'int';
    case PyBool: return 'bool';
    case PyStr: return 'str';
    case PyTuple: return 'tuple';
    case PyList: return 'list';
    case PyDict: return 'dict';
    default: return 'NoneType';
  }
}

/** The objects that an object refers to, as observations list them: of a dict key, value, key, value. */
export function children(object) {
  if (object instanceof PyList || object instanceof PyTuple) return object.items;
  if (object instanceof PyDict) return [...object.entries.values()].flat();
  return [];
}

/** The same text for equal hashable objects (1 and True among them), other texts for others. */
function hashText(object) {
  if (object instanceof PyInt) return `i${object.value}`;
  if (object instanceof PyStr) return JSON.stringify(object.characters.join(''));
  if (object instanceof PyTuple) return `(${object.items.map(hashText).join()})`;
  if (object === None) return 'n';
  throw new PyError('TypeError');
}

export function isTrue(object) {
  if (object instanceof PyInt) return object.value !== 0n;
  if (object instanceof PyStr) return object.characters.length > 0;
  if (object instanceof PyDict) return object.entries.size > 0;
  if (object === None) return false;
  return object.items.length > 0;
}

/** How deep comparisons and copies may nest, as in Python, where a structure that contains itself ends there. */
const DEEPEST = 900;

/** x == y */
export function equals(left, right, depth = 0) {
  if (depth > DEEPEST) throw new PyError('RecursionError');
  if (left instanceof PyInt && right instanceof PyInt) return left.value === right.value;
  if (left instanceof PyStr && right instanceof PyStr) return left.characters.join('') === right.characters.join('');
  if ((left instanceof PyList && right instanceof PyList) || (left instanceof PyTuple && right instanceof PyTuple)) {
    // Python compares lists of other lengths without a look at their items, but not tuples: it looks for the first items that differ.
    if (left instanceof PyList && left.items.length !== right.items.length) return false;
    return firstDifference(left, right, depth) === Math.max(left.items.length, right.items.length);
  }
  if (left instanceof PyDict && right instanceof PyDict) {
    if (left.entries.size !== right.entries.size) return false;
    for (const [text, [, value]] of left.entries) {
      const other = right.entries.get(text);
      if (!other || !same(value, other[1], depth)) return false;
    }
    return true;
  }
  return left === right;
}

/** Whether two items count as one: the same object always does, equal to itself or not. */
function same(left, right, depth) {
  return left === right || equals(left, right, depth + 1);
}

/** The place of the first items that differ; the length of the shorter one if there are none. */
function firstDifference(left, right, depth) {
  const shorter = Math.min(left.items.length, right.items.length);
  for (let at = 0; at < shorter; at++) {
    if (!same(left.items[at], right.items[at], depth)) return at;
  }
  return shorter;
}

/** Negative, 0 or positive as left stands to right in the order of Python's <. */
export function compare(left, right, depth = 0) {
  if (depth > DEEPEST) throw new PyError('RecursionError');
  if (left instanceof PyInt && right instanceof PyInt) return left.value < right.value ? -1 : Number(left.value > right.value);
  if (left instanceof PyStr && right instanceof PyStr) {
    const [first, second] = [left, right].map((text) => text.characters);
    const at = first.findIndex((character, index) => character !== second[index]);
    if (at < 0 || at >= second.length) return first.length - second.length;
    return first[at].codePointAt(0) - second[at].codePointAt(0);
  }
  if ((left instanceof PyList && right instanceof PyList) || (left instanceof PyTuple && right instanceof PyTuple)) {
    const at = firstDifference(left, right, depth);
    if (at === left.items.length || at === right.items.length) return left.items.length - right.items.length;
    return compare(left.items[at], right.items[at], depth + 1);
  }
  throw new PyError('TypeError');
}

export function indexOf(items, wanted, from = 0, to = items.length) {
  for (let at = from; at < Math.min(to, items.length); at++) {
    if (same(items[at], wanted, 0)) return at;
  }
  return -1;
}

/** The items that iterating over an object gives. */
export function iterate(object) {
  if (object instanceof PyList || object instanceof PyTuple) return [...object.items];
  if (object instanceof PyStr) return object.characters.map((character) => new PyStr([character]));
  if (object instanceof PyDict) return object.keys();
  throw new PyError('TypeError');
}

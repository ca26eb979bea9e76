// Operators, subscripts, functions and methods.

import {
  PyBool, PyDict, PyError, PyInt, PyList, PyStr, PyTuple, Unsupported,
  None, bool, compare, equals, indexOf, int, isTrue, iterate, typeName,
} from './objects.mjs';

const typeError = () => { throw new PyError('TypeError'); };
const isSequence = (object) => object instanceof PyList || object instanceof PyTuple || object instanceof PyStr;
const itemsOf = (sequence) => (sequence instanceof PyStr ? sequence.characters : sequence.items);
const make = (like, items) => new like.constructor(items);

/** An index as a number; what it raises beyond 64 bits depends on who asks. */
function index(object, error = 'IndexError') {
  if (!(object instanceof PyInt)) return typeError();
  if (BigInt.asIntN(64, object.value) !== object.value) throw new PyError(error);
  return Number(object.value);
}

const floorDivide = (a, b) => (a % b !== 0n && (a < 0n) !== (b < 0n) ? a / b - 1n : a / b);

const arithmetic = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mult: (a, b) => a * b,
  FloorDiv: (a, b) => { if (b === 0n) throw new PyError('ZeroDivisionError'); return floorDivide(a, b); },
  Mod: (a, b) => { if (b === 0n) throw new PyError('ZeroDivisionError'); return a - floorDivide(a, b) * b; },
  BitAnd: (a, b) => a & b,
  BitOr: (a, b) => a | b,
  BitXor: (a, b) => a ^ b,
  LShift: (a, b) => { if (b < 0n) throw new PyError('ValueError'); return a << b; },
  RShift: (a, b) => { if (b < 0n) throw new PyError('ValueError'); return a >> b; },
};

function repeat(sequence, times) {
  const count = Math.max(0, index(times, 'OverflowError'));
  return itemsOf(sequence).length === 0 ? [] : Array.from({ length: count }, () => itemsOf(sequence)).flat();
}

/** left op right */
export function binary(op, left, right) {
  if (left instanceof PyInt && right instanceof PyInt) {
    const rule = arithmetic[op];
    if (!rule) throw new Unsupported(`no int ${op}`);
    const value = rule(left.value, right.value);
    return op.startsWith('Bit') && left instanceof PyBool && right instanceof PyBool ? bool(value) : new PyInt(value);
  }
  if (op === 'Add' && isSequence(left) && left.constructor === right.constructor) return make(left, [...itemsOf(left), ...itemsOf(right)]);
  if (op === 'Mult' && isSequence(left) && right instanceof PyInt) return make(left, repeat(left, right));
  if (op === 'Mult' && isSequence(right) && left instanceof PyInt) return make(right, repeat(right, left));
  if (op === 'BitOr' && left instanceof PyDict && right instanceof PyDict) return update(copyOf(left), right);
  if (op === 'Mod' && left instanceof PyStr) throw new Unsupported('no formatting');
  return typeError();
}

/** What left op= right binds: the same object for a list or dict that changes in place. */
export function augmented(op, left, right) {
  if (left instanceof PyList && op === 'Add') {
    left.items.push(...iterate(right));
    return left;
  }
  if (left instanceof PyList && op === 'Mult' && right instanceof PyInt) {
    left.items.splice(0, Infinity, ...repeat(left, right));
    return left;
  }
  return left instanceof PyDict && op === 'BitOr' ? update(left, right) : binary(op, left, right);
}

export function unary(op, operand) {
  if (op === 'Not') return bool(!isTrue(operand));
  if (!(operand instanceof PyInt)) return typeError();
  return new PyInt({ USub: -operand.value, UAdd: operand.value, Invert: ~operand.value }[op]);
}

export function comparison(op, left, right) {
  switch (op) {
    case 'Eq': return bool(equals(left, right));
    case 'NotEq': return bool(!equals(left, right));
    case 'Is': return bool(left === right);
    case 'IsNot': return bool(left !== right);
    case 'In': return bool(contains(right, left));
    case 'NotIn': return bool(!contains(right, left));
    case 'Lt': return bool(compare(left, right) < 0);
    case 'LtE': return bool(compare(left, right) <= 0);
    case 'Gt': return bool(compare(left, right) > 0);
    default: return bool(compare(left, right) >= 0);
  }
}

function contains(container, item) {
  if (container instanceof PyDict) return container.has(item);
  if (container instanceof PyStr) return item instanceof PyStr ? container.characters.join('').includes(item.characters.join('')) : typeError();
  return container instanceof PyList || container instanceof PyTuple ? indexOf(container.items, item) >= 0 : typeError();
}

/** Bounds of a slice over so many items: start, stop and step, as Python's slice.indices. */
export function sliceBounds(length, [lower, upper, step]) {
  const number = (bound) => (bound instanceof PyInt ? Number(bound.value) : typeError());
  const stride = step === None ? 1 : number(step);
  if (stride === 0) throw new PyError('ValueError');
  const [least, most] = stride > 0 ? [0, length] : [-1, length - 1];
  const clamp = (bound, usual) => {
    if (bound === None) return usual;
    const value = number(bound);
    return Math.min(most, Math.max(least, value < 0 ? value + length : value));
  };
  return [clamp(lower, stride > 0 ? least : most), clamp(upper, stride > 0 ? most : least), stride];
}

function place(sequence, key) {
  const at = index(key);
  const length = itemsOf(sequence).length;
  if (at >= length || at < -length) throw new PyError('IndexError');
  return at < 0 ? at + length : at;
}

/** container[key]; a slice is an array of its three bounds. */
export function subscript(container, key) {
  if (container instanceof PyDict) {
    if (Array.isArray(key)) throw new Unsupported('no slices as keys');
    return container.get(key) ?? raise('KeyError');
  }
  if (!isSequence(container)) return typeError();
  const items = itemsOf(container);
  if (!Array.isArray(key)) {
    const item = items[place(container, key)];
    return container instanceof PyStr ? new PyStr([item]) : item;
  }
  const [start, stop, step] = sliceBounds(items.length, key);
  const chosen = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) chosen.push(items[at]);
  return make(container, chosen);
}

export function store(container, key, value) {
  if (container instanceof PyDict) {
    if (Array.isArray(key)) throw new Unsupported('no slices as keys');
    container.set(key, value);
  } else if (!(container instanceof PyList)) {
    typeError();
  } else if (Array.isArray(key)) {
    // As in CPython: the bounds are read first, the items are taken then, and the bounds are fitted to what the list has become.
    if (key[2] !== None) throw new Unsupported('no slice assignment with a step');
    sliceBounds(container.items.length, key);
    const items = iterate(value);
    const [start, stop] = sliceBounds(container.items.length, key);
    container.items.splice(start, Math.max(0, stop - start), ...items);
  } else {
    container.items[place(container, key)] = value;
  }
}

export function remove(container, key) {
  if (container instanceof PyDict) {
    if (Array.isArray(key)) throw new Unsupported('no slices as keys');
    if (!container.delete(key)) raise('KeyError');
  } else if (!(container instanceof PyList)) {
    typeError();
  } else if (Array.isArray(key)) {
    if (key[2] !== None) throw new Unsupported('no slice deletion with a step');
    const [start, stop] = sliceBounds(container.items.length, key);
    container.items.splice(start, Math.max(0, stop - start));
  } else {
    container.items.splice(place(container, key), 1);
  }
}

function raise(type) {
  throw new PyError(type);
}

function copyOf(dict) {
  const copy = new PyDict();
  copy.entries = new Map(dict.entries);
  return copy;
}

/** dict.update: entry by entry, so that those before a wrong one stay. */
function update(dict, source) {
  if (source instanceof PyDict) {
    for (const [key, value] of [...source.entries.values()]) dict.set(key, value);
    return dict;
  }
  for (const pair of iterate(source)) {
    const parts = iterate(pair);
    if (parts.length !== 2) raise('ValueError');
    dict.set(parts[0], parts[1]);
  }
  return dict;
}

export function shallowCopy(object) {
  if (object instanceof PyList) return new PyList([...object.items]);
  return object instanceof PyDict ? copyOf(object) : object;
}

export function deepCopy(object, memo = new Map()) {
  if (memo.has(object)) return memo.get(object);
  if (object instanceof PyList) {
    const copy = new PyList([]);
    memo.set(object, copy);
    for (const item of object.items) copy.items.push(deepCopy(item, memo));
    return copy;
  }
  if (object instanceof PyDict) {
    const copy = new PyDict();
    memo.set(object, copy);
    for (const [key, value] of object.entries.values()) copy.set(deepCopy(key, memo), deepCopy(value, memo));
    return copy;
  }
  if (!(object instanceof PyTuple)) return object;
  const items = object.items.map((item) => deepCopy(item, memo));
  // A list in the tuple that holds the tuple has made its copy already.
  if (memo.has(object)) return memo.get(object);
  const copy = items.every((item, at) => item === object.items[at]) ? object : new PyTuple(items);
  memo.set(object, copy);
  return copy;
}

const length = (object) => (object instanceof PyDict ? object.entries.size : isSequence(object) ? itemsOf(object).length : typeError());

/** Functions by name: the least and the largest number of arguments, and what they do. */
export const functions = {
  'len': [1, 1, (object) => int(length(object))],
  'bool': [0, 1, (object = None) => bool(isTrue(object))],
  'list': [0, 1, (source) => new PyList(source ? iterate(source) : [])],
  'tuple': [0, 1, (source) => (source instanceof PyTuple ? source : new PyTuple(source ? iterate(source) : []))],
  'dict': [0, 1, (source) => (source ? update(new PyDict(), source) : new PyDict())],
  'copy.copy': [1, 1, shallowCopy],
  'copy.deepcopy': [1, 1, (object) => deepCopy(object)],
};

function position(bound, count) {
  if (!(bound instanceof PyInt)) return typeError();
  const value = Number(bound.value);
  return value < 0 ? Math.max(0, value + count) : value;
}

function find(sequence, item, start = int(0), stop = int(2n ** 62n)) {
  const count = sequence.items.length;
  const at = indexOf(sequence.items, item, position(start, count), position(stop, count));
  return at < 0 ? raise('ValueError') : int(at);
}

const count = (sequence, item) => int(sequence.items.filter((each) => indexOf([each], item) >= 0).length);

/** Methods by type and name, as the functions; the receiver comes first and is not counted. */
const methods = {
  list: {
    append: [1, 1, (list, item) => { list.items.push(item); return None; }],
    extend: [1, 1, (list, source) => { list.items.push(...iterate(source)); return None; }],
    insert: [2, 2, (list, at, item) => {
      index(at, 'OverflowError');
      list.items.splice(position(at, list.items.length), 0, item);
      return None;
    }],
    pop: [0, 1, (list, at = int(-1)) => {
      index(at, 'OverflowError');
      return list.items.length === 0 ? raise('IndexError') : list.items.splice(place(list, at), 1)[0];
    }],
    remove: [1, 1, (list, item) => { list.items.splice(Number(find(list, item).value), 1); return None; }],
    clear: [0, 0, (list) => { list.items.length = 0; return None; }],
    copy: [0, 0, shallowCopy],
    reverse: [0, 0, (list) => { list.items.reverse(); return None; }],
    count: [1, 1, count],
    index: [1, 3, find],
  },
  tuple: { count: [1, 1, count], index: [1, 3, find] },
  dict: {
    clear: [0, 0, (dict) => { dict.entries.clear(); return None; }],
    copy: [0, 0, copyOf],
    get: [1, 2, (dict, key, otherwise = None) => dict.get(key) ?? otherwise],
    pop: [1, 2, (dict, key, otherwise) => {
      // An empty dict does not look at the key.
      const value = dict.entries.size === 0 ? undefined : dict.get(key);
      if (value === undefined) return otherwise ?? raise('KeyError');
      dict.delete(key);
      return value;
    }],
    popitem: [0, 0, (dict) => {
      const last = [...dict.entries.values()].at(-1) ?? raise('KeyError');
      dict.delete(last[0]);
      return new PyTuple(last);
    }],
    setdefault: [1, 2, (dict, key, otherwise = None) => {
      if (!dict.has(key)) dict.set(key, otherwise);
      return dict.get(key);
    }],
    update: [0, 1, (dict, source) => { if (source) update(dict, source); return None; }],
  },
};

const known = new Set(Object.values(methods).flatMap(Object.keys));

/** The method of an object; looked up before its arguments are evaluated. */
export function method(object, name) {
  const found = methods[typeName(object)]?.[name];
  if (found) return found;
  // What this model has for another type, Python has for no more types, but for the count and index of strings.
  if (!known.has(name) || (object instanceof PyStr && (name === 'count' || name === 'index'))) throw new Unsupported(`no method ${name}`);
  return raise('AttributeError');
}

/** Calls a function or method with so many arguments as it takes. */
export function call([least, most, body], receiver, values) {
  if (values.length < least || values.length > most) typeError();
  return body(...receiver, ...values);
}

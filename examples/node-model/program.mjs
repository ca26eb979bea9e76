// Runs the structured form of a program: Python's ast as JSON.

import { PyDict, PyError, PyInt, PyList, PyStr, PyTuple, Unsupported, None, bool, isTrue, iterate } from './objects.mjs';
import { augmented, binary, call, comparison, functions, method, remove, store, subscript, unary } from './operations.mjs';

/** A program that is run: its names and what they refer to. */
export class Program {
  names = new Map();

  /** Runs the statements of one cell. @returns {string|null} the type of the exception that ended it */
  run(statements) {
    try {
      for (const statement of statements) this.execute(statement);
      return null;
    } catch (error) {
      if (error instanceof PyError) return error.type;
      // Python has a bound on recursion, too.
      if (error instanceof RangeError) return 'RecursionError';
      throw error;
    }
  }

  execute(statement) {
    switch (statement.node) {
      case 'Expr':
        this.evaluate(statement.value);
        break;
      case 'Assign': {
        const value = this.evaluate(statement.value);
        for (const target of statement.targets) this.assign(target, value);
        break;
      }
      case 'AugAssign':
        this.assignAugmented(statement);
        break;
      case 'Delete':
        for (const target of statement.targets) this.delete(target);
        break;
      case 'Pass':
        break;
      default:
        throw new Unsupported(`no statement ${statement.node}`);
    }
  }

  assign(target, value) {
    switch (target.node) {
      case 'Name':
        this.names.set(target.id, value);
        break;
      case 'Subscript':
        store(this.evaluate(target.value), this.key(target.slice), value);
        break;
      case 'List':
      case 'Tuple':
        this.unpack(target.elts, iterate(value));
        break;
      default:
        throw new Unsupported(`no target ${target.node}`);
    }
  }

  unpack(targets, values) {
    const star = targets.findIndex((target) => target.node === 'Starred');
    const after = star < 0 ? 0 : targets.length - star - 1;
    if (star < 0 ? values.length !== targets.length : values.length < targets.length - 1) throw new PyError('ValueError');
    targets.forEach((target, at) => {
      if (at === star) this.assign(target.value, new PyList(values.slice(star, values.length - after)));
      else this.assign(target, star >= 0 && at > star ? values[values.length - (targets.length - at)] : values[at]);
    });
  }

  assignAugmented({ target, op, value }) {
    if (target.node === 'Name') {
      this.names.set(target.id, augmented(op, this.evaluate(target), this.evaluate(value)));
    } else if (target.node === 'Subscript') {
      const container = this.evaluate(target.value);
      const key = this.key(target.slice);
      const result = augmented(op, subscript(container, key), this.evaluate(value));
      store(container, key, result);
    } else {
      throw new Unsupported(`no target ${target.node}`);
    }
  }

  delete(target) {
    if (target.node === 'Name') {
      if (!this.names.delete(target.id)) throw new PyError('NameError');
    } else if (target.node === 'Subscript') {
      remove(this.evaluate(target.value), this.key(target.slice));
    } else {
      throw new Unsupported(`no target ${target.node}`);
    }
  }

  /** The value of an index; of a slice an array of its bounds. */
  key(node) {
    return node.node === 'Slice' ? [node.lower, node.upper, node.step].map((bound) => (bound ? this.evaluate(bound) : None)) : this.evaluate(node);
  }

  evaluate(node) {
    switch (node.node) {
      case 'Constant':
        return constant(node.value);
      case 'Name':
        return this.lookUp(node.id);
      case 'List':
        return new PyList(this.elements(node.elts));
      case 'Tuple':
        return new PyTuple(this.elements(node.elts));
      case 'Dict':
        return this.dict(node);
      case 'Subscript': {
        const container = this.evaluate(node.value);
        return subscript(container, this.key(node.slice));
      }
      case 'UnaryOp':
        return unary(node.op, this.evaluate(node.operand));
      case 'BinOp': {
        const left = this.evaluate(node.left);
        return binary(node.op, left, this.evaluate(node.right));
      }
      case 'Compare':
        return this.compare(node);
      case 'BoolOp':
        return this.choose(node);
      case 'IfExp':
        return this.evaluate(isTrue(this.evaluate(node.test)) ? node.body : node.orelse);
      case 'Call':
        return this.call(node);
      default:
        throw new Unsupported(`no expression ${node.node}`);
    }
  }

  lookUp(name) {
    if (this.names.has(name)) return this.names.get(name);
    // A name that begins like this could be one of Python's own; those of programs that are not bound raise.
    if (builtins.has(name)) throw new Unsupported(`no value ${name}`);
    throw new PyError('NameError');
  }

  elements(nodes) {
    return nodes.flatMap((node) => (node.node === 'Starred' ? iterate(this.evaluate(node.value)) : [this.evaluate(node)]));
  }

  dict({ keys, values }) {
    const dict = new PyDict();
    keys.forEach((key, at) => {
      if (key) {
        const made = this.evaluate(key);
        dict.set(made, this.evaluate(values[at]));
        return;
      }
      const source = this.evaluate(values[at]);
      if (!(source instanceof PyDict)) throw new PyError('TypeError');
      for (const [own, value] of source.entries.values()) dict.set(own, value);
    });
    return dict;
  }

  compare({ left, ops, comparators }) {
    let first = this.evaluate(left);
    let result = bool(true);
    for (const [at, op] of ops.entries()) {
      const second = this.evaluate(comparators[at]);
      result = comparison(op, first, second);
      if (!isTrue(result)) break;
      first = second;
    }
    return result;
  }

  choose({ op, values }) {
    let value;
    for (const node of values) {
      value = this.evaluate(node);
      if (isTrue(value) === (op === 'Or')) break;
    }
    return value;
  }

  call({ func, args, keywords }) {
    if (keywords.length > 0) throw new Unsupported('no keyword arguments');
    const [found, receiver] = this.callee(func);
    return call(found, receiver, this.elements(args));
  }

  /** The function or method that is called, and its receiver in an array, empty for a function. */
  callee(func) {
    if (func.node === 'Name') {
      if (this.names.has(func.id)) throw new Unsupported('no calls of values');
      return [functions[func.id] ?? this.lookUp(func.id), []];
    }
    if (func.node !== 'Attribute') throw new Unsupported(`no calls of ${func.node}`);
    if (func.value.node === 'Name' && func.value.id === 'copy') {
      return [functions[`copy.${func.attr}`] ?? unsupported(`no copy.${func.attr}`), []];
    }
    const receiver = this.evaluate(func.value);
    return [method(receiver, func.attr), [receiver]];
  }
}

function unsupported(detail) {
  throw new Unsupported(detail);
}

function constant(value) {
  if ('int' in value) return new PyInt(value.int.startsWith('-') ? -BigInt(value.int.slice(1)) : BigInt(value.int));
  if ('bool' in value) return bool(value.bool);
  if ('str' in value) return new PyStr([...value.str]);
  if (value.name === 'None') return None;
  throw new Unsupported(`no constant ${Object.keys(value)[0]}`);
}

const builtins = new Set([
  'abs', 'all', 'any', 'ascii', 'bin', 'bool', 'bytearray', 'bytes', 'callable', 'chr', 'classmethod', 'complex', 'copy', 'dict', 'dir', 'divmod', 'enumerate',
  'filter', 'float', 'format', 'frozenset', 'getattr', 'hasattr', 'hash', 'hex', 'id', 'int', 'isinstance', 'issubclass', 'iter', 'len', 'list', 'map', 'max',
  'memoryview', 'min', 'next', 'object', 'oct', 'ord', 'pow', 'property', 'range', 'repr', 'reversed', 'round', 'set', 'setattr', 'slice', 'sorted',
  'staticmethod', 'str', 'sum', 'super', 'tuple', 'type', 'vars', 'zip', 'NotImplemented',
]);

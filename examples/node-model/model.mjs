// A model of names, lists, dicts, tuples, ints and strings, as an executable that speaks conform's line protocol (docs/protocol.md).

import { createInterface } from 'node:readline';
import { PyError, PyInt, PyStr, Unsupported, children, equals, typeName } from './objects.mjs';
import { Program } from './program.mjs';

const greeting = {
  protocol: 1,
  name: 'node-model',
  python: process.argv[2] ?? '3.13',
  level: 'language',
  features: ['copy', 'delete', 'sliceAssignment', 'dictUnion'],
  capabilities: ['tree'],
  operations: [
    'name', 'None literal', 'bool literal', 'int literal', 'str literal', 'expression',
    'list display', 'tuple display', 'dict display', '* in list display', '* in tuple display', '** in dict display',
    '= name', '= item', '= slice', '= chained', '= unpack', '= unpack *', '= swap', 'del name', 'del item', 'del slice',
    ...['+', '-', '*', '|', '&', '^', '//', '%', '<<', '>>'].flatMap((op) => [`${op}= name`, `${op}= item`, `int ${op}`, `int ${op}=`]),
    ...['+', '-', '*', '|', '&', '^', '//', '%', '<<', '>>'].map((op) => `bool ${op}`), ...['+', '-', '*', '|', '&', '^'].map((op) => `bool ${op}=`),
    ...['int', 'bool'].flatMap((type) => ['-', '+', '~'].map((op) => `unary ${op} ${type}`)),
    ...['list', 'tuple', 'str'].flatMap((type) => [`${type} +`, `${type} *`, `${type} +=`, `${type} *=`, `${type}[i]`, `${type}[i:j]`, `${type}[i:j:k]`]),
    'dict |', 'dict |=', 'dict[k]', 'dict[k] =', 'del dict[k]', 'list[i] =', 'list[i:j] =', 'del list[i]', 'del list[i:j]',
    ...['tuple', 'str'].flatMap((type) => [`${type}[i] =`, `del ${type}[i]`]),
    '==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'comparison chain', 'and', 'or', 'not', 'if else',
    ...['list', 'tuple', 'str', 'dict'].flatMap((type) => [`in ${type}`, `not in ${type}`]),
    'len()', 'bool()', 'list()', 'tuple()', 'dict()', 'copy.copy()', 'copy.deepcopy()',
    ...['append', 'extend', 'insert', 'pop', 'remove', 'clear', 'copy', 'reverse', 'count', 'index'].map((name) => `list.${name}()`),
    'tuple.count()', 'tuple.index()',
    ...['clear', 'copy', 'get', 'pop', 'popitem', 'setdefault', 'update'].map((name) => `dict.${name}()`),
  ],
};

/** Gives each object a number when it is first seen, and keeps it for the whole program. */
class Observer {
  numbers = new Map();

  observe(names) {
    const nodes = [];
    const seen = new Set();
    const sorted = [...names].sort(([left], [right]) => (left < right ? -1 : 1));
    const pending = sorted.map(([, object]) => object).reverse();
    while (pending.length > 0) {
      const object = pending.pop();
      if (seen.has(object)) continue;
      seen.add(object);
      const parts = children(object);
      nodes.push({ number: this.numberOf(object), type: typeName(object), ...value(object), children: parts.map((part) => this.numberOf(part)) });
      pending.push(...[...parts].reverse());
    }
    return { names: sorted.map(([name, object]) => [name, this.numberOf(object)]), nodes };
  }

  numberOf(object) {
    if (!this.numbers.has(object)) this.numbers.set(object, this.numbers.size);
    return this.numbers.get(object);
  }
}

function value(object) {
  if (object instanceof PyInt) return { value: { int: (object.value < 0n ? '-0x' : '0x') + (object.value < 0n ? -object.value : object.value).toString(16) } };
  return object instanceof PyStr ? { value: { str: object.characters.join('') } } : {};
}

/** Answers left == right for two paths: a name, then places among the children. Where a path leads nowhere there is no answer. */
function answer(names, question) {
  const [left, right] = question.map(([name, ...steps]) => steps.reduce((object, step) => object && children(object)[step], names.get(name)));
  if (!left || !right) return [];
  try {
    return [{ question, answer: equals(left, right) }];
  } catch (error) {
    if (error instanceof PyError) return [{ question, raised: error.type }];
    if (error instanceof RangeError) return [{ question, raised: 'RecursionError' }];
    throw error;
  }
}

function run({ id, tree, questions }) {
  const program = new Program();
  const observer = new Observer();
  const cells = [];
  try {
    tree.forEach((statements, at) => {
      const error = program.run(statements);
      cells.push({
        ...(error && { error: { type: error, arguments: [] } }),
        ...observer.observe(program.names),
        equalities: (questions?.[at] ?? []).flatMap((question) => answer(program.names, question)),
      });
    });
    return { id, cells };
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return { id, cells, stop: { reason: 'unsupported', detail: error.message } };
  }
}

function respond(line) {
  let request;
  try {
    request = JSON.parse(line);
  } catch {
    return { id: null, refusal: 'The line is no JSON.' };
  }
  if (!Number.isInteger(request?.id) || !Array.isArray(request.tree)) return { id: null, refusal: 'A request has an id and a tree.' };
  return run(request);
}

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
say(greeting);
for await (const line of createInterface({ input: process.stdin })) {
  if (line.length > 0) say(respond(line));
}

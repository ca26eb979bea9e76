// Host of Brython: node brython.mjs PACKAGE SCRIPT. It is made for a page, so it gets as much of one as it touches.
import fs from 'node:fs';
import vm from 'node:vm';
import { serve, write } from './lines.mjs';

const [folder, script] = process.argv.slice(2);
const element = () => ({
  appendChild() {}, addEventListener() {}, dispatchEvent() {}, setAttribute() {}, getAttribute: () => null, getElementsByTagName: () => [], querySelectorAll: () => [], style: {},
});
Object.assign(globalThis, {
  module: {},
  self: globalThis,
  window: globalThis,
  addEventListener() {},
  location: { href: 'http://localhost/', pathname: '/', origin: 'http://localhost' },
  MutationObserver: class { observe() {} },
  document: {
    ...element(), currentScript: { src: 'http://localhost/brython.js' }, scripts: [], body: element(), head: element(), documentElement: element(),
    createElement: element, getElementById: () => null, querySelector: () => null,
  },
});
// A browser of today has it, Node 20 has not, and what Brython puts in its place takes other arguments, so that no module in JavaScript could be imported.
Set.prototype.difference ??= function (other) {
  return new Set([...this].filter(item => !other.has(item)));
};
for (const name of ['brython.js', 'brython_stdlib.js']) {
  vm.runInThisContext(fs.readFileSync(`${folder}/${name}`, 'utf8'), { filename: name });
}

// Where a module keeps its names differs from version to version.
const observer = globalThis.__BRYTHON__.runPythonSource(fs.readFileSync(script, 'utf8'), 'conform');
const symbol = Object.getOwnPropertySymbols(observer).find(each => each.description === 'DICT');
const names = symbol ? observer[symbol] : observer;
names.conform_write = write;
names.conform_greet();
serve(line => names.conform_line(line));

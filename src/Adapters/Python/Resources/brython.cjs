// Host of Brython: node brython.cjs PACKAGE SCRIPT. It is made for a page, so it gets as much of one as it touches.
const fs = require('node:fs');
const vm = require('node:vm');

const [folder, script] = process.argv.slice(2);
const element = () => ({
  appendChild() {}, addEventListener() {}, setAttribute() {}, getAttribute: () => null, getElementsByTagName: () => [], querySelectorAll: () => [], style: {},
});
globalThis.window = globalThis;
globalThis.self = globalThis;
globalThis.addEventListener = () => {};
globalThis.location = { href: 'http://localhost/', pathname: '/', origin: 'http://localhost' };
globalThis.MutationObserver = class { observe() {} };
globalThis.document = {
  ...element(), currentScript: { src: 'http://localhost/brython.js' }, scripts: [], body: element(), head: element(), documentElement: element(),
  createElement: element, getElementById: () => null, querySelector: () => null,
};
for (const name of ['brython.js', 'brython_stdlib.js']) {
  vm.runInThisContext(fs.readFileSync(`${folder}/${name}`, 'utf8'), { filename: name });
}

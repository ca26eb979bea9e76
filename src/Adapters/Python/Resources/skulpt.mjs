// Host of Skulpt: node skulpt.mjs PACKAGE OBSERVER. It has no exec, so each line is a whole script, as a JSON string, which imports the observer.
import fs from 'node:fs';
import vm from 'node:vm';
import { serve, write } from './lines.mjs';

const [folder, observer] = process.argv.slice(2);
for (const name of ['skulpt.min.js', 'skulpt-stdlib.js']) {
  vm.runInThisContext(fs.readFileSync(`${folder}/dist/${name}`, 'utf8'), { filename: name });
}

const { Sk } = globalThis;
const { files } = Sk.builtinFiles;
let rest = '';
const output = text => {
  const lines = (rest + text).split('\n');
  rest = lines.pop();
  lines.forEach(write);
};

// A module in Python is compiled each time that a script imports it, which takes longer than most scripts: so it is compiled once, and given as one in JavaScript.
const compiled = new Map();
const compile = path => {
  if (!compiled.has(path)) {
    const { code, funcname } = Sk.compile(files[path], path, 'exec', false);
    compiled.set(path, `${code}\nvar $builtinmodule = ${funcname};`);
  }
  return compiled.get(path);
};
const read = path => {
  const source = path.replace(/\.js$/, '.py');
  if (files[path] === undefined && files[source] === undefined) throw new Error(`File not found: '${path}'`);
  return files[path] ?? compile(source);
};

files['src/lib/conform_flat.py'] = fs.readFileSync(observer, 'utf8');
// It is Python 3.7 by its documentation, whatever its sys says.
write('{"python":"3.7.0","implementation":"skulpt"}');
serve(line => {
  Sk.configure({ output, read, __future__: Sk.python3 });
  rest = '';
  try {
    Sk.importMainWithBody('<program>', false, JSON.parse(line), false);
  } catch (error) {
    // What Python code could not catch: an error of the compiler or of JavaScript.
    write(JSON.stringify({ failure: String(error).slice(0, 200) }));
  }
});

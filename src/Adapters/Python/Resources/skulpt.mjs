// Host of Skulpt: node skulpt.mjs PACKAGE. It has no exec, so each line is a whole script with the observer in it, as a JSON string.
import fs from 'node:fs';
import vm from 'node:vm';
import { serve, write } from './lines.mjs';

const [folder] = process.argv.slice(2);
for (const name of ['skulpt.min.js', 'skulpt-stdlib.js']) {
  vm.runInThisContext(fs.readFileSync(`${folder}/dist/${name}`, 'utf8'), { filename: name });
}

const { Sk } = globalThis;
let rest = '';
const output = text => {
  const lines = (rest + text).split('\n');
  rest = lines.pop();
  lines.forEach(write);
};
const read = name => {
  const file = Sk.builtinFiles.files[name];
  if (file === undefined) throw new Error(`File not found: '${name}'`);
  return file;
};

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

// What every host on Node shares: lines in from standard input, each answered before the next; lines out at once.
import fs from 'node:fs';
import readline from 'node:readline';

export function write(text) {
  for (let rest = Buffer.from(text + '\n'); rest.length > 0;) {
    try {
      rest = rest.subarray(fs.writeSync(1, rest));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

// Standard output is for observations.
console.log = console.info = console.debug = console.error = console.warn = () => {};

// An error of the host is the end of it: the adapter starts a fresh one.
export function serve(answer) {
  readline.createInterface({ input: process.stdin }).on('line', line => {
    try {
      answer(line);
    } catch (error) {
      fs.writeSync(2, String(error && (error.stack || error)).slice(0, 400) + '\n');
      process.exit(1);
    }
  }).on('close', () => process.exit(0));
}

// Host of MicroPython: node micropython.mjs PACKAGE SCRIPT.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { serve, write } from './lines.mjs';

const [folder, script] = process.argv.slice(2);
const { loadMicroPython } = await import(pathToFileURL(`${folder}/micropython.mjs`));
const python = await loadMicroPython({ heapsize: 128 * 1024 * 1024, pystack: 64 * 1024, stdout: write, linebuffer: true });
python.runPython(fs.readFileSync(script, 'utf8'));
python.globals.get('conform_greet')();
const answer = python.globals.get('conform_line');
serve(line => answer(line));

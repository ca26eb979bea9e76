// Host of Pyodide: node pyodide.mjs PACKAGE SCRIPT.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { serve, write } from './lines.mjs';

const [folder, script] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: folder, env: { PYTHONHASHSEED: '0', PYTHONWARNINGS: 'ignore' }, stdout: write, stderr: () => {} });
python.runPython(fs.readFileSync(script, 'utf8'));
python.globals.get('conform_greet')();
const answer = python.globals.get('conform_line');
serve(line => answer(line));

// A worker that misbehaves, in the way that its argument names, for each program in which a list is displayed, and answers the others.
import { createInterface } from 'node:readline';

const behaviour = process.argv[2];
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const version = behaviour === 'version' ? 99 : 1;
say({ protocol: version, name: 'misbehaving', python: process.argv[3], features: [], level: 'language', capabilities: ['tree'] });
for await (const line of createInterface({ input: process.stdin })) {
  const { id, tree } = JSON.parse(line);
  if (!line.includes('"node":"List"')) {
    say({ id, cells: [], stop: { reason: 'unsupported', detail: 'nothing is supported' } });
  } else if (behaviour === 'hang') {
    for (;;);
  } else if (behaviour === 'die') {
    console.error('out of luck');
    process.exit(9);
  } else if (behaviour === 'garbage') {
    process.stdout.write('{"id":\u0000\n');
  } else if (behaviour === 'flood') {
    const part = 'x'.repeat(1 << 20);
    for (;;) if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  } else if (behaviour === 'dangling') {
    say({ id, cells: tree.map(() => ({ names: [['x', 5]], nodes: [], equalities: [] })) });
  }
}

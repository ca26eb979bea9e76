'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const find = id => document.getElementById(id);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let side = 0;
  let step = 0;
  let byStatement = false;

  const shown = () => byStatement ? data.sides[side].statements : data.sides[side].cells;

  const fillCode = () => {
    find('code').replaceChildren(...data.source.map((text, cell) => {
      const block = document.createElement('div');
      block.className = 'cell';
      const heading = document.createElement('h2');
      heading.textContent = `cell ${cell + 1}`;
      block.append(heading, ...text.split('\n').map((source, line) => {
        const row = document.createElement('span');
        row.className = 'line';
        row.textContent = source;
        row.addEventListener('click', () => goToLine(cell, line));
        return row;
      }));
      return block;
    }));
  };

  const goToLine = (cell, line) => {
    const steps = shown();
    const found = steps.findIndex(each => each.cell === cell && each.line === line);
    const after = steps.findLastIndex(each => each.cell === cell);
    if (found >= 0 || after >= 0) {
      go(found >= 0 ? found : after);
    }
  };

  const fillSides = () => {
    find('sides').replaceChildren(...data.sides.map((each, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = each.name;
      button.setAttribute('role', 'radio');
      button.addEventListener('click', () => choose(index));
      return button;
    }));
  };

  const keyOf = box => box.dataset.object ?? box.querySelector('.title').textContent;

  const placeOf = box => {
    const border = box.querySelector('.border');
    return { x: +border.getAttribute('x'), y: +border.getAttribute('y') };
  };

  const positions = () => new Map([...document.querySelectorAll('#picture .box')].map(box => [keyOf(box), placeOf(box)]));

  // Boxes glide from where they were, so that the eye can follow them.
  const glide = before => {
    if (calm.matches || before.size === 0) {
      return;
    }

    const timing = { duration: 260, easing: 'ease-out' };
    for (const box of document.querySelectorAll('#picture .box')) {
      const old = before.get(keyOf(box));
      const place = placeOf(box);
      const [x, y] = old ? [old.x - place.x, old.y - place.y] : [0, 0];
      if (!old) {
        box.animate([{ opacity: 0 }, { opacity: 1 }], timing);
      } else if (x || y) {
        box.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], timing);
      }
    }

    for (const arrow of document.querySelectorAll('#picture .arrow')) {
      arrow.animate([{ opacity: 0 }, { opacity: 1 }], timing);
    }
  };

  // Marks where a reference leads.
  const point = row => {
    const picture = row.closest('.picture');
    const arrow = picture.querySelector(`.arrow[data-row="${row.dataset.row}"]`);
    const box = picture.querySelector(`.box[data-object="${row.dataset.target}"]`);
    picture.classList.add('pointing');
    arrow.classList.add('pointed');
    box.classList.add('pointed');
  };

  const unpoint = () => {
    for (const each of document.querySelectorAll('.pointing, .pointed')) {
      each.classList.remove('pointing', 'pointed');
    }
  };

  const draw = () => {
    const steps = shown();
    step = Math.min(Math.max(step, 0), steps.length - 1);
    const now = steps[step];
    const before = positions();
    find('picture').innerHTML = now ? data.pictures[now.picture] : '';
    glide(before);
    for (const row of document.querySelectorAll('#picture .row[data-target]')) {
      row.addEventListener('pointerenter', () => { unpoint(); point(row); });
      row.addEventListener('pointerleave', unpoint);
      row.addEventListener('focus', () => { unpoint(); point(row); });
      row.addEventListener('blur', unpoint);
    }

    find('explanation').replaceChildren(...(now ? now.explanation : []).map(text => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }));
    find('described').textContent = now ? now.description : '';
    find('moment').textContent = now ? `Step ${step + 1} of ${steps.length}: after cell ${now.cell + 1}` + (now.line === null ? '' : `, line ${now.line + 1}`) : 'Nothing ran.';
    find('stop').textContent = step === steps.length - 1 ? data.sides[side].stop ?? '' : '';
    find('slider').max = Math.max(steps.length - 1, 0);
    find('slider').value = step;
    find('first').disabled = find('back').disabled = step <= 0;
    find('last').disabled = find('forward').disabled = step >= steps.length - 1;
    document.querySelectorAll('#code .cell').forEach((block, cell) => {
      block.classList.toggle('now', !!now && cell === now.cell);
      block.querySelectorAll('.line').forEach((row, line) => row.classList.toggle('now', !!now && cell === now.cell && line === now.line));
    });
    document.querySelectorAll('#sides button').forEach((button, index) => {
      button.setAttribute('aria-checked', index === side);
      button.tabIndex = index === side ? 0 : -1;
    });
    const line = document.querySelector('#code .line.now, #code .cell.now');
    const panel = find('program');
    if (line && panel.scrollHeight > panel.clientHeight) {
      panel.scrollTop = line.offsetTop - panel.offsetTop - panel.clientHeight / 3;
    }
  };

  const go = to => { step = to; draw(); };

  // To the end of the next cell, or of the one before.
  const goCell = direction => {
    const steps = shown();
    let to = step + direction;
    while (to > 0 && to < steps.length - 1 && steps[to].cell === steps[to + 1].cell) {
      to += direction;
    }

    go(to);
  };

  // The same moment on the other side or at the other pace, or the next one that there is.
  const keep = change => {
    const now = shown()[step];
    change();
    const steps = shown();
    const same = steps.findIndex(each => now && each.cell === now.cell && each.line === now.line && each.visit === now.visit);
    const end = steps.findLastIndex(each => now && each.cell <= now.cell);
    go(same >= 0 ? same : end);
  };

  const choose = index => keep(() => { side = index; });

  find('first').addEventListener('click', () => go(0));
  find('back').addEventListener('click', () => go(step - 1));
  find('forward').addEventListener('click', () => go(step + 1));
  find('last').addEventListener('click', () => go(Infinity));
  find('slider').addEventListener('input', event => go(+event.target.value));
  find('statements').addEventListener('change', event => keep(() => { byStatement = event.target.checked; }));
  find('sides').addEventListener('keydown', event => {
    const turn = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (turn) {
      choose((side + turn + data.sides.length) % data.sides.length);
      document.querySelectorAll('#sides button')[side].focus();
      event.preventDefault();
      event.stopPropagation();
    }
  });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.id === 'slider') {
      return;
    }

    const action = {
      ArrowRight: () => event.shiftKey ? goCell(1) : go(step + 1),
      ArrowLeft: () => event.shiftKey ? goCell(-1) : go(step - 1),
      Home: () => go(0),
      End: () => go(Infinity),
      s: () => find('statements').click(),
      m: () => choose((side + 1) % data.sides.length),
    }[event.key];
    if (action) {
      action();
      event.preventDefault();
    }
  });

  fillSides();
  fillCode();
  draw();
})();

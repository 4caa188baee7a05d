// What the parameters do: heat map over two of them, and sets side by side.

class HeatMapDrawing extends Drawing {
  constructor(host, space) {
    super(host, 300, 'Heat map of a metric over two parameters');
    this.space = space;
    this.axes = [...new Set(space.maps.flatMap(map => [map.x, map.y]))].filter(name => name !== '');
    Object.assign(this, { metric: 0, layer: 'mean', x: space.maps[0].x, y: space.maps[0].y });
    const box = element('div', 'choices');
    host.prepend(box);
    if (this.axes.length > 1) {
      this.selects = ['x', 'y'].map(side => choice(box, side === 'x' ? 'Across' : 'Up',
          this.axes.map(name => [name, name]), name => this.turn(side, name)));
    }
    choice(box, 'Metric', space.metrics.map((metric, i) => [i, metric.label]), i => this.set({ metric: Number(i) }));
    const group = box.appendChild(element('div'));
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Over the other parameters');
    const buttons = [['mean', 'Mean of the others'], ['max', 'Best of the others']].map(([layer, text]) => {
      const button = pressable(group, text);
      button.addEventListener('click', () => {
        press(buttons, button);
        this.set({ layer });
      });
      return button;
    });
    press(buttons, buttons[0]);
    group.hidden = this.axes.length < 3;
    this.box.tabIndex = 0;
    this.box.setAttribute('role', 'application');
    this.box.setAttribute('aria-label', 'Heat map. Arrow keys read cell by cell.');
    this.out.setAttribute('aria-live', 'polite');
    this.box.addEventListener('keydown', event => this.step(event));
    this.set({});
  }

  turn(side, name) {
    const other = side === 'x' ? 'y' : 'x';
    this.set(this[other] === name ? { [side]: name, [other]: this[side] } : { [side]: name });
  }

  // Reads the cells of the map now chosen; a map is kept for one of the two ways round.
  set(change) {
    Object.assign(this, change, { at: null });
    const fits = map => (map.x === this.x && map.y === this.y) || (map.x === this.y && map.y === this.x);
    const map = this.space.maps.find(fits);
    this.selects?.forEach((select, k) => { select.value = k === 0 ? this.x : this.y; });
    this.map = null;
    if (map) {
      const turned = map.x !== this.x;
      const cells = unpack(map.layers[this.metric][this.layer]);
      const [xs, ys] = turned ? [map.ys, map.xs] : [map.xs, map.ys];
      const cell = (c, r) => turned ? cells[c * map.xs.length + r] : cells[r * map.xs.length + c];
      this.map = { xs, ys, cell };
      const all = ys.flatMap((_, r) => xs.map((__, c) => [cell(c, r), c, r])).filter(([v]) => !missing(v));
      this.range = extent(all.map(([v]) => v));
      this.peak = all.reduce((best, each) => best && best[0] >= each[0] ? best : each, null);
    }
    this.rest();
    this.fit();
    this.redraw();
  }

  fit() {
    if (!this.map || !this.wide) return;
    const cell = (this.wide - 70) / this.map.xs.length;
    this.height = 84 + Math.max(Math.min(this.map.ys.length * Math.max(6, Math.min(cell, 30)), 460),
        this.map.ys.length > 1 ? 140 : 30);
  }

  resize(width) {
    if (this.wide === width) return;
    this.wide = width;
    this.fit();
    this.redraw();
  }

  text(v) {
    return figure(v, this.space.metrics[this.metric].unit);
  }

  draw(ctx, width, height) {
    if (!this.map) return plainText(ctx, 'This pair is not drawn; tearsheet.json has it.', 4, 14);
    const { xs, ys, cell } = this.map;
    const left = 12 + Math.max(...ys.map(text => ctx.measureText(text).width), 12);
    const [top, right, bottom] = [36, width - 4, height - 42];
    const [w, h] = [(right - left) / xs.length, (bottom - top) / ys.length];
    this.grid = { left, top, w, h };
    const [min, max] = this.range;
    const part = v => max > min ? (v - min) / (max - min) : 0.5;
    ys.forEach((_, r) => xs.forEach((__, c) => {
      const v = cell(c, r);
      const [x, y] = [left + c * w, bottom - (r + 1) * h];
      ctx.fillStyle = missing(v) ? palette.soft : shade(part(v));
      ctx.fillRect(x, y, Math.max(0.8, w - (w > 5 ? 1 : 0)), Math.max(0.8, h - (h > 5 ? 1 : 0)));
      if (!missing(v) && h >= 15 && w > ctx.measureText(this.text(v)).width + 6) {
        plainText(ctx, this.text(v), x + w / 2, y + h / 2, 'center', part(v) > 0.55 ? '#101010' : '#ffffff');
      }
    }));
    const ring = ([, c, r], colour) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = 2;
      ctx.strokeRect(left + c * w - 0.5, bottom - (r + 1) * h - 0.5, w, h);
    };
    if (this.peak) ring(this.peak, palette.down);
    if (this.at) ring([0, ...this.at], palette.ink);
    const every = (count, size, room) => Math.ceil(room / size) || count;
    const widest = Math.max(...xs.map(text => ctx.measureText(text).width)) + 8;
    xs.forEach((text, c) => c % every(xs.length, w, widest) === 0 && plainText(ctx, text, left + (c + 0.5) * w, bottom + 11, 'center'));
    ys.forEach((text, r) => r % every(ys.length, h, 14) === 0 && plainText(ctx, text, left - 6, bottom - (r + 0.5) * h, 'right'));
    ctx.font = `600 11px ${FONT}`;
    plainText(ctx, this.x, (left + right) / 2, bottom + 29, 'center', palette.ink);
    plainText(ctx, this.y, 2, 24, 'left', palette.ink);
    ctx.font = `11px ${FONT}`;
    this.legend(ctx, right);
  }

  legend(ctx, right) {
    const [min, max] = this.range;
    const wide = 120;
    const end = right - ctx.measureText(this.text(max)).width - 6;
    for (let i = 0; i < wide; i++) {
      ctx.fillStyle = shade(i / wide);
      ctx.fillRect(end - wide + i, 6, 1.2, 10);
    }
    plainText(ctx, this.text(max), end + 6, 11);
    plainText(ctx, this.text(min), end - wide - 6, 11, 'right');
  }

  rest() {
    if (!this.peak || !this.map) return this.say();
    const [v, c, r] = this.peak;
    this.say('Highest: ', ...this.words(c, r, v));
  }

  words(c, r, v) {
    const name = words(this.space.metrics[this.metric].name);
    return [this.y === '' ? `${this.x} ${this.map.xs[c]}: ` : `${this.x} ${this.map.xs[c]}, ${this.y} ${this.map.ys[r]}: `,
      `${this.axes.length > 2 ? (this.layer === 'mean' ? 'mean ' : 'best ') : ''}${name} `, strong(missing(v) ? 'no set' : this.text(v))];
  }

  read(c, r) {
    this.at = [c, r];
    this.redraw();
    this.say(...this.words(c, r, this.map.cell(c, r)));
  }

  point(x, y) {
    if (!this.map || !this.grid) return;
    const { left, top, w, h } = this.grid;
    const [c, r] = [Math.floor((x - left) / w), this.map.ys.length - 1 - Math.floor((y - top) / h)];
    if (c < 0 || r < 0 || c >= this.map.xs.length || r >= this.map.ys.length) return this.leave();
    this.read(c, r);
  }

  leave() {
    this.at = null;
    this.redraw();
    this.rest();
  }

  step(event) {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!move || !this.map) return;
    event.preventDefault();
    const [c, r] = this.at ?? this.peak?.slice(1) ?? [0, 0];
    const within = (v, n) => Math.max(0, Math.min(n - 1, v));
    this.read(within(c + move[0], this.map.xs.length), within(r + move[1], this.map.ys.length));
  }
}

// A set is a line through its parameters to its metric. Dragging along an axis keeps the sets that pass there.
class ParallelDrawing extends Drawing {
  constructor(host, space) {
    super(host, 320, 'Parallel coordinates: each set a line through its parameters to its metric');
    const [sample, best] = [readSets(space.sample), readSets(space.best)];
    const ids = new Set(best.map(set => set.id));
    this.space = space;
    this.sets = [...sample.filter(set => !ids.has(set.id)), ...best];
    this.best = best;
    this.brushes = new Map();
    const box = element('div', 'choices');
    host.prepend(box);
    choice(box, 'Metric', space.metrics.map((metric, i) => [i, metric.label]), i => this.set(Number(i)));
    this.clear = pressable(box, 'Clear');
    this.clear.addEventListener('click', () => {
      this.brushes.clear();
      this.redraw();
    });
    box.append(element('span', 'hint', 'Drag along an axis to keep the sets that pass there'));
    this.box.addEventListener('pointerdown', event => this.begin(event));
    this.box.addEventListener('pointerup', () => { this.drag = null; });
    this.canvas.style.touchAction = 'pan-y';
    addEventListener('hashchange', () => this.redraw());
    this.set(0);
  }

  set(metric) {
    this.metric = metric;
    const numbers = (values, unit) => {
      const [min, max] = extent(values);
      return { min, max: max > min ? max : min + 1, text: v => figure(v, unit) };
    };
    const bare = v => String(Number(v.toPrecision(4))).replace('-', '−');
    this.lines = this.space.axes.map((axis, k) => ({
      name: axis.name,
      labels: axis.labels,
      of: set => set.parameters[k],
      ...(axis.labels.length ? { min: 0, max: Math.max(1, axis.labels.length - 1) } : numbers(this.sets.map(set => set.parameters[k]))),
      text: bare,
    }));
    const { name, label, unit } = this.space.metrics[metric];
    this.lines.push({ name: label, spoken: words(name), labels: [], of: set => set.metrics[metric],
      ...numbers(this.sets.map(set => set.metrics[metric]), unit) });
    const last = this.lines.at(-1);
    this.sets.sort((a, b) => (last.of(a) ?? -Infinity) - (last.of(b) ?? -Infinity));
    this.brushes.clear();
    this.redraw();
  }

  place(k) {
    const [left, right] = [Math.min(40, this.wide * 0.1), this.wide - 58];
    return left + (right - left) * (this.lines.length > 1 ? k / (this.lines.length - 1) : 0);
  }

  level(line, v) {
    return this.height - 26 - (v - line.min) / (line.max - line.min) * (this.height - 26 - 34);
  }

  value(line, y) {
    return line.min + (this.height - 26 - y) / (this.height - 26 - 34) * (line.max - line.min);
  }

  kept(set) {
    return [...this.brushes].every(([k, [low, high]]) => {
      const v = this.lines[k].of(set);
      return v >= low && v <= high;
    });
  }

  draw(ctx) {
    const last = this.lines.at(-1);
    const kept = this.sets.filter(set => !missing(last.of(set)) && this.kept(set));
    const top = new Set(this.best.slice(0, 10).map(set => set.id));
    for (const set of kept) {
      const bold = top.has(set.id);
      const points = this.points(set);
      if (bold) stroke(ctx, points, palette.ink, 3.4);
      stroke(ctx, points, shade((last.of(set) - last.min) / (last.max - last.min), bold ? 1 : 0.34), bold ? 2 : 1);
    }
    const picked = this.sets.find(set => `#set-${set.id}` === location.hash);
    if (picked) stroke(ctx, this.points(picked), palette.down, 3);
    this.lines.forEach((line, k) => this.axis(ctx, line, k));
    const mean = kept.reduce((sum, set) => sum + last.of(set), 0) / kept.length;
    this.say(strong(number(kept.length, 0)), ` of ${number(this.sets.length, 0)} sets drawn, mean ${last.spoken} `,
        strong(missing(mean) ? 'n/a' : last.text(mean)), '; the ten best have an outline.');
    this.clear.hidden = this.brushes.size === 0;
  }

  points(set) {
    return this.lines.map((line, k) => [this.place(k), this.level(line, line.of(set))]);
  }

  axis(ctx, line, k) {
    const x = this.place(k);
    const [top, bottom] = [34, this.height - 26];
    stroke(ctx, [[x, top], [x, bottom]], palette.ink, 1);
    ctx.font = `600 11px ${FONT}`;
    const near = this.wide / this.lines.length < 84;
    const half = ctx.measureText(line.name).width / 2;
    plainText(ctx, line.name, Math.max(half, Math.min(this.wide - half, x)), near && k % 2 ? 6 : 20, 'center', palette.ink);
    ctx.font = `11px ${FONT}`;
    const ticks = line.labels.length ? line.labels.map((text, i) => [i, text]) : [line.min, (line.min + line.max) / 2, line.max].map(v => [v, line.text(v)]);
    ctx.save();
    ctx.strokeStyle = palette.card;
    ctx.lineWidth = 4;
    ctx.lineJoin = 'round';
    for (const [v, text] of ticks.slice(0, 12)) {
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      ctx.strokeText(text, x + 6, this.level(line, v));
      plainText(ctx, text, x + 6, this.level(line, v), 'left', palette.ink);
    }
    ctx.restore();
    const brush = this.brushes.get(k);
    if (!brush) return;
    const [y1, y0] = brush.map(v => this.level(line, v));
    ctx.fillStyle = palette['strategy-soft'];
    ctx.fillRect(x - 8, y0, 16, y1 - y0);
    ctx.strokeStyle = palette.strategy;
    ctx.strokeRect(x - 8, y0, 16, y1 - y0);
  }

  begin(event) {
    const k = this.lines.findIndex((_, i) => Math.abs(this.place(i) - event.offsetX) < 22);
    if (k < 0) return;
    this.drag = { k, from: event.offsetY };
    this.box.setPointerCapture(event.pointerId);
    this.brushes.delete(k);
    this.redraw();
  }

  point(x, y) {
    if (!this.drag || Math.abs(y - this.drag.from) < 3) return;
    const line = this.lines[this.drag.k];
    const slack = (line.max - line.min) * 1e-9;
    const [a, b] = [this.drag.from, y].map(each => this.value(line, each));
    this.brushes.set(this.drag.k, [Math.min(a, b) - slack, Math.max(a, b) + slack]);
    this.redraw();
  }
}

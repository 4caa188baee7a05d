// Drawings on a canvas of their own: sized by their place, drawn anew when it or the theme changes.

class Drawing {
  constructor(host, height, label) {
    this.host = host;
    this.height = height;
    this.canvas = element('canvas');
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', label);
    this.box = element('div', 'drawing');
    this.box.append(this.canvas);
    this.out = element('p', 'shown');
    host.replaceChildren(this.box, this.out);
    this.paperWidth = host.closest('.pair, .claims') ? 320 : PAPER_WIDTH;
    drawn.add(this);
    new ResizeObserver(() => this.resize(this.width())).observe(host);
    this.box.addEventListener('pointermove', event => this.point?.(event.offsetX, event.offsetY));
    this.box.addEventListener('pointerleave', () => this.leave?.());
  }

  width() {
    return Math.max(200, Math.floor(this.host.clientWidth));
  }

  resize(width) {
    if (this.wide === width) return;
    this.wide = width;
    this.redraw();
  }

  redraw() {
    if (!this.wide) return;
    const dpr = Math.max(2, devicePixelRatio);
    this.canvas.width = this.wide * dpr;
    this.canvas.height = this.height * dpr;
    this.canvas.style.width = `${this.wide}px`;
    this.canvas.style.height = `${this.height}px`;
    const ctx = this.canvas.getContext('2d');
    ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
    ctx.font = `11px ${FONT}`;
    this.draw(ctx, this.wide, this.height);
  }

  say(...parts) {
    this.out.replaceChildren(...parts);
  }
}

const strong = text => element('b', '', text);

const plainText = (ctx, text, x, y, align = 'left', fill = palette.muted) => {
  ctx.fillStyle = fill;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y);
};

const stroke = (ctx, points, colour, width = 1, dash = []) => {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  points.forEach(([x, y], i) => i ? ctx.lineTo(x, y) : ctx.moveTo(x, y));
  ctx.stroke();
  ctx.restore();
};

// Round numbers from min to max.
const niceTicks = (min, max, room) => {
  const rough = (max - min) / Math.max(1, room);
  if (!(rough > 0) || !Number.isFinite(rough)) return [min];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 2.5, 5, 10].find(n => n * power >= rough * 0.999);
  const ticks = [];
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) ticks.push(i * step);
  return ticks;
};

// A frame with axes: x below, y on the right as in the charts above. Gives the two mappings.
const frame = (ctx, size, x, y) => {
  const [width, height] = size;
  const [left, right, top, bottom] = [4, width - (y.room ?? 44), 8, height - 22];
  const atX = v => left + (v - x.min) / (x.max - x.min || 1) * (right - left);
  const atY = v => bottom - (v - y.min) / (y.max - y.min || 1) * (bottom - top);
  for (const tick of niceTicks(y.min, y.max, Math.floor(height / 44))) {
    stroke(ctx, [[left, atY(tick)], [right, atY(tick)]], palette.grid);
    plainText(ctx, y.text(tick), right + 6, atY(tick));
  }
  for (const tick of x.ticks ?? niceTicks(x.min, x.max, Math.floor((right - left) / 72))) {
    const text = x.text(tick);
    const half = ctx.measureText(text).width / 2;
    plainText(ctx, text, Math.max(left + half, Math.min(right - half, atX(tick))), bottom + 13, 'center');
  }
  return { atX, atY, left, right, top, bottom, xAt: px => x.min + (px - left) / (right - left) * (x.max - x.min) };
};

// A scale of colours that reads in order for everybody, also without colours (viridis, by S. van der Walt and
// N. Smith, CC0).
const VIRIDIS = ['440154', '472d7b', '3b528b', '2c728e', '21918c', '28ae80', '5ec962', 'addc30', 'fde725']
  .map(hex => [0, 2, 4].map(i => parseInt(hex.slice(i, i + 2), 16)));

const shade = (part, alpha = 1) => {
  const at = Math.max(0, Math.min(1, part)) * (VIRIDIS.length - 1);
  const k = Math.min(VIRIDIS.length - 2, Math.floor(at));
  const [r, g, b] = VIRIDIS[k].map((v, i) => Math.round(v + (VIRIDIS[k + 1][i] - v) * (at - k)));
  return `rgba(${r},${g},${b},${alpha})`;
};

const extent = values => {
  let [min, max] = [Infinity, -Infinity];
  for (const v of values) {
    if (!missing(v) && v < min) min = v;
    if (!missing(v) && v > max) max = v;
  }
  return [min, max];
};

const choice = (box, label, options, change) => {
  const wrap = element('label', '', label);
  const select = element('select');
  options.forEach(([value, text]) => select.append(new Option(text, value)));
  wrap.append(select);
  select.addEventListener('change', () => change(select.value));
  box.append(wrap);
  return select;
};

const legendKeys = (host, keys) => {
  const list = element('ul', 'keys');
  for (const [css, name, value] of keys) {
    const item = element('li', `swatch ${css}`);
    item.append(`${name} `, element('b', '', value));
    list.append(item);
  }
  host.append(list);
};

// Plots one above the other that share one window of bars: buttons, wheel, fingers and keys move it.

const LEAST_BARS = 8;

class Plots {
  // `chart` has index and time; `view` the elements that layOutPlots made; dragging by mouse means 'pan' or 'window'.
  constructor(chart, view, dragging) {
    Object.assign(this, view);
    this.chart = chart;
    this.dragging = dragging;
    this.count = (chart.index.at(-1) ?? -1) + 1;
    this.plots = [];
    drawn.add(this);
  }

  // A pane below its read-out.
  addPlot(out, [options, data], height, cursorText) {
    const box = element('div', 'pane');
    const level = box.appendChild(element('span', 'level'));
    out.after(box);
    const first = this.plots.length === 0;
    const follow = u => {
      if (first) this.read(u.cursor.idx);
      level.textContent = cursorText(u.posToVal(u.cursor.top, 'y'));
      level.style.top = `${u.cursor.top + 8}px`;
      level.hidden = !(u.cursor.top >= 0);
    };
    const hooks = { ...options.hooks, setCursor: [follow], setSelect: [u => this.chooseWindow(u)] };
    const drag = { setScale: false, x: this.dragging === 'window', y: false };
    const cursor = { ...options.cursor, drag };
    const plot = new uPlot({ ...options, hooks, cursor, width: this.width(), height }, data, box);
    plot.wishedHeight = height;
    this.plots.push(plot);
    listenToPointer(this, plot.over);
  }

  chooseWindow(u) {
    const { left, width } = u.select;
    if (width > 5) this.setView(u.posToVal(left, 'x'), u.posToVal(left + width, 'x'));
    if (width > 0) u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  }

  // To be called when all panes are there.
  start() {
    this.read(null);
    new ResizeObserver(() => this.resize(this.width())).observe(this.panes);
    listenToKeys(this);
  }

  width() {
    return Math.max(240, Math.floor(this.panes.clientWidth));
  }

  resize(width) {
    if (this.plots.length === 0 || this.plots[0].width === width) return;
    this.plots.forEach(plot => plot.setSize({ width, height: plot.wishedHeight }));
  }

  redraw() {
    this.plots.forEach(plot => plot.redraw(false, true));
  }

  // The last bars; with Infinity all of them.
  show(bars) {
    this.setView(this.count - Math.min(bars, this.count) - 0.5, this.count + 0.5);
  }

  home() {
    this.show(Infinity);
  }

  setView(min, max) {
    const span = Math.max(LEAST_BARS, Math.min(max - min, this.count + 1));
    const from = Math.max(-0.5, Math.min(min, this.count + 0.5 - span));
    this.view = [from, from + span];
    this.plots.forEach(plot => plot.setScale('x', { min: from, max: from + span }));
  }

  zoom(factor, share = 1) {
    const [min, max] = this.view;
    const at = min + (max - min) * share;
    const span = Math.max(LEAST_BARS, Math.min((max - min) * factor, this.count + 1));
    this.setView(at - span * share, at + span * (1 - share));
  }

  pan(bars) {
    this.setView(this.view[0] + bars, this.view[1] + bars);
  }

  // Shows what stands at a place of the data; without one, the last.
  read(at) {
    const i = missing(at) ? this.chart.index.length - 1 : at;
    this.readouts(i).forEach((parts, k) => fillReadout(this.outs[k], parts));
  }

  // Reads by keyboard: the cursor goes to a place, and the read-out is spoken.
  point(place) {
    this.at = Math.max(0, Math.min(this.chart.index.length - 1, place));
    const x = this.chart.index[this.at];
    if (x < this.view[0]) this.pan(x - this.view[0] - 1);
    if (x > this.view[1] - 1) this.pan(x - this.view[1] + 2);
    requestAnimationFrame(() => {
      const [plot] = this.plots;
      plot.setCursor({ left: plot.valToPos(x, 'x'), top: plot.valToPos(this.level(this.at), 'y') }, true, true);
    });
    this.spoken.textContent = this.readouts(this.at).flat().map(([name, value]) => `${name} ${value}`).join(', ');
  }
}

const PLOT_KEYS = {
  ArrowLeft: plots => plots.point((plots.at ?? plots.chart.index.length) - 1),
  ArrowRight: plots => plots.point((plots.at ?? plots.chart.index.length - 2) + 1),
  Home: plots => plots.point(0),
  End: plots => plots.point(plots.chart.index.length - 1),
  '+': plots => plots.zoom(0.8),
  '=': plots => plots.zoom(0.8),
  '-': plots => plots.zoom(1.25),
};

const listenToKeys = plots => plots.panes.addEventListener('keydown', event => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : PLOT_KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act(plots);
});

// Fingers pan and pinch; so does a mouse that drags, unless dragging means choosing a window.
const listenToPointer = (plots, over) => {
  const fingers = new Map();
  const barsPerPixel = () => (plots.view[1] - plots.view[0]) / over.clientWidth;
  const moved = event => {
    const before = fingers.get(event.pointerId);
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
    fingers.set(event.pointerId, event.clientX);
    if (others.length === 0) return plots.pan((before - event.clientX) * barsPerPixel());
    const [was, is] = [before, event.clientX].map(x => Math.max(20, Math.abs(x - others[0])));
    return plots.zoom(was / is, (others[0] - over.getBoundingClientRect().left) / over.clientWidth);
  };
  over.addEventListener('pointerdown', event => {
    if (event.pointerType === 'mouse' && plots.dragging === 'window') return;
    fingers.set(event.pointerId, event.clientX);
    over.setPointerCapture(event.pointerId);
  });
  over.addEventListener('pointermove', event => fingers.has(event.pointerId) && moved(event));
  for (const end of ['pointerup', 'pointercancel']) {
    over.addEventListener(end, event => fingers.delete(event.pointerId));
  }
  over.addEventListener('dblclick', () => plots.home());
  over.addEventListener('wheel', event => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!event.ctrlKey && !event.metaKey && !sideways) return;
    event.preventDefault();
    if (sideways) plots.pan(event.deltaX * barsPerPixel());
    else plots.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 250), event.offsetX / over.clientWidth);
  }, { passive: false });
};

const pressable = (bar, text) => {
  const button = bar.appendChild(element('button', '', text));
  button.type = 'button';
  return button;
};

const press = (buttons, which) => buttons.forEach(button => button.setAttribute('aria-pressed', button === which));

// A bar for buttons, `count` read-outs in a focusable frame, and a place for what is spoken.
const layOutPlots = (host, count, label) => {
  const bar = element('div', 'ranges');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Range');
  const panes = element('div', 'panes');
  panes.tabIndex = 0;
  panes.setAttribute('role', 'application');
  panes.setAttribute('aria-roledescription', 'interactive chart');
  panes.setAttribute('aria-label',
      `${label} Left and right read bar by bar, plus and minus zoom, Home and End go to the ends.`);
  const outs = Array.from({ length: count }, () => panes.appendChild(element('p', 'readout')));
  const spoken = element('p', 'sr');
  spoken.setAttribute('aria-live', 'polite');
  host.replaceChildren(bar, panes, spoken);
  return { bar, panes, outs, spoken };
};

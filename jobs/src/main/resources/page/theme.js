// Colours live in the style sheet; a probe resolves them for the canvas, anew after each change of theme.

let palette = {};

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

const readPalette = () => {
  const probe = document.body.appendChild(document.createElement('i'));
  palette = {};
  for (const name of COLOURS) {
    probe.style.color = `var(--${name})`;
    palette[name] = getComputedStyle(probe).color;
  }
  probe.remove();
};

const colour = name => () => palette[name];

// What is drawn on the page. Each has redraw(), resize(width) and width().
const drawn = new Set();

// Theme: the system's, or one chosen for as long as the page is open. Paper is always light.

const THEMES = ['system', 'light', 'dark'];
const root = document.documentElement;
let theme = 'system';

const applyTheme = name => {
  if (name === 'system') delete root.dataset.theme;
  else root.dataset.theme = name;
  readPalette();
  drawn.forEach(chart => chart.redraw());
};

const startTheme = () => {
  const button = document.getElementById('theme');
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    button.textContent = `Theme: ${theme}`;
    applyTheme(theme);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme(theme));
};

const PAPER_WIDTH = 672;

// `prepare` draws and opens all that only appears on demand.
const startPrint = prepare => {
  const button = document.getElementById('print');
  button.hidden = false;
  button.addEventListener('click', () => print());
  addEventListener('beforeprint', () => {
    applyTheme('light');
    prepare();
    drawn.forEach(chart => chart.resize(Math.min(PAPER_WIDTH, chart.paperWidth ?? PAPER_WIDTH)));
  });
  addEventListener('afterprint', () => {
    applyTheme(theme);
    drawn.forEach(chart => chart.resize(chart.width()));
  });
};

// Drawing waits until its place comes into view; `draw` gets the place, once.
const whenSeen = (hosts, draw) => {
  const observer = new IntersectionObserver(entries => {
    for (const entry of entries.filter(e => e.isIntersecting)) {
      observer.unobserve(entry.target);
      draw(entry.target);
    }
  }, { rootMargin: '400px' });
  hosts.forEach(host => observer.observe(host));
};

import type { Tool } from './tool';

/** What is written to: standard output, or a test's own. */
export interface Screen {
  /**
   * Whether lines can be written anew.
   *
   * @default - they cannot
   */
  readonly isTTY?: boolean;
  /**
   * Height, in lines.
   *
   * @default 24
   */
  readonly rows?: number;
  /**
   * Width, in characters.
   *
   * @default 80
   */
  readonly columns?: number;
  /** Writes a piece of text. */
  write(text: string): unknown;
}

/** Tells how far the tools are. */
export interface Progress {
  /** Work on a tool begins. */
  begin(tool: Tool, doing: string): void;
  /** A tool is there, or cannot be. */
  end(tool: Tool, text: string): void;
  /** Nothing more will be told. */
  close(): void;
}

interface Line {
  text: string;
  /** When work on it began, as long as it goes on. */
  since?: number;
}

/** A line for each tool: written anew on a terminal, one after the other elsewhere. `all` may come up in the end. */
export function progressOn(screen: Screen, tools: readonly Tool[], all = tools): Progress {
  const width = Math.max(0, ...all.map((tool) => label(tool).length));
  const start = (tool: Tool) => `${label(tool).padEnd(width)}  `;
  const fitsOn = all.length < (screen.rows ?? 24);
  return screen.isTTY === true && fitsOn ? redrawn(screen, tools, start) : plain(screen, start);
}

/** `tofu 1.12.6` */
export function label({ name, version }: Tool): string {
  return `${name} ${version}`;
}

/** `41 s` or `0.4 s` */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}

function plain(screen: Screen, start: (tool: Tool) => string): Progress {
  return {
    begin: (tool, doing) => screen.write(`${start(tool)}${doing}…${estimate(tool)}\n`),
    end: (tool, text) => screen.write(`${start(tool)}${text}\n`),
    close: () => undefined,
  };
}

/** Nobody is told to wait for what is there at once. */
function estimate({ coldSeconds }: Tool): string {
  return coldSeconds < 20 ? '' : ` (about ${coldSeconds} s on two cores, if nothing is cached)`;
}

function redrawn(screen: Screen, tools: readonly Tool[], start: (tool: Tool) => string): Progress {
  const lines = new Map<Tool, Line>(tools.map((tool) => [tool, { text: 'waiting' }]));
  let drawn = 0;
  const draw = () => {
    const up = drawn === 0 ? '' : `\x1b[${drawn}A`;
    const rows = [...lines].map(([tool, { text, since }]) => {
      const spent = since === undefined ? '' : `  ${seconds(performance.now() - since)}${estimate(tool)}`;
      // A line that is broken in two would shift all others.
      return `\x1b[2K${`${start(tool)}${text}${spent}`.slice(0, (screen.columns ?? 80) - 1)}\n`;
    });
    screen.write(`${up}${rows.join('')}`);
    drawn = rows.length;
  };
  draw();
  const clock = setInterval(draw, 500);
  clock.unref();
  return {
    begin: (tool, doing) => {
      lines.set(tool, { text: `${doing}…`, since: performance.now() });
      draw();
    },
    end: (tool, text) => {
      lines.set(tool, { text });
      draw();
    },
    close: () => clearInterval(clock),
  };
}

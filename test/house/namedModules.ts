/** One place where a file names a module. `name` is null where it is put together at run time. */
export interface NamedModule {
  readonly name: string | null;
  /** True for `new URL(x, import.meta.url)`: a file beside this one, once it is built. */
  readonly beside: boolean;
  readonly line: number;
}

/** A quoted string, or a template that holds nothing to fill in. */
const literal = /^\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.|\$(?!\{))*)`)/;

/** Words in quotes name nothing. Templates are not left out: a stray backquote would hide everything after it. */
const quotedText = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;

const places: readonly RegExp[] = [
  /\bfrom(?=\s*['"])/g,
  /(?<![.#\w$-])import(?=\s*['"])/g,
  /(?<![.#\w$-])import(?:\.meta\.resolve|\.defer|\.source)?\s*\(/g,
  /\brequire(?:\.resolve)?\s*\(/g,
  /\bcreateRequire\s*\([^)]*\)(?:\.resolve)?\s*\(/g,
  /\bgetBuiltinModule\s*\(/g,
  /\bnew\s+URL\s*\((?=[^)]*import\.meta\.url)/g,
  /\bvi\.(?:mock|doMock|importActual|importMock)\s*\(/g,
];

/**
 * Every module that a source names, in order: static, side-effect, re-exporting, type-only and dynamic imports, `require`, mocks,
 * and files beside it (`new URL(x, import.meta.url)`). Reads text, because TypeScript 7 has no parser to call.
 */
export function namedModules(source: string): NamedModule[] {
  const code = blankComments(source);
  const quoted = [...code.matchAll(quotedText)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return places
    .flatMap((place) => [...code.matchAll(place)])
    .filter(({ index }) => !quoted.some(({ start, end }) => start < index && index < end))
    .toSorted((one, other) => one.index - other.index)
    .map((match) => {
      const beside = match[0].startsWith('new');
      const rest = code.slice(match.index + match[0].length);
      const name = readLiteral(rest) ?? (beside ? readBeginning(rest) : null);
      return { name, beside, line: code.slice(0, match.index).split('\n').length };
    });
}

/** Of a file beside this one, `./folder/${name}` says enough. */
function readBeginning(rest: string): string | null {
  return /^\s*`(\.\/[^`$]+)\$\{/.exec(rest)?.[1] ?? null;
}

/** A literal counts only if it is the whole argument: `'a' + b` is put together at run time. */
function readLiteral(rest: string): string | null {
  const match = literal.exec(rest);
  if (match === null || /^\s*[+.]/.test(rest.slice(match[0].length))) return null;
  const written = match[1] ?? match[2] ?? match[3] ?? '';
  return written.replaceAll(/\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, braced, four, two, plain) =>
    typeof plain === 'string' ? plain : String.fromCodePoint(Number.parseInt(String(braced ?? four ?? two), 16)),
  );
}

/** Comments become spaces, so that `import(/* x *\/ 'y')` reads as `import('y')`; strings and line numbers stay. */
function blankComments(source: string): string {
  const parts = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replaceAll(parts, (part) => (part.startsWith('/') ? part.replaceAll(/[^\n]/g, ' ') : part));
}

import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Coverage } from '../fontCoverage.ts';
import { createFontShelf } from '../fontShelf.ts';
import type { Speech } from '../scriptFaces.ts';

export interface SetPages {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface Typesetter {
  /** Whether one of the fonts has a sign for a code point. */
  readonly canSet: Coverage;
  /** Sets data by a template as PDF/UA-1 (ISO 14289-1: tags, title, language); the same input gives the same bytes. Blocks its thread. */
  readonly set: (template: string, data: string) => SetPages;
}

/** Loads Typst and the fonts that the pages need. */
export async function createTypesetter(fontPaths: readonly string[], speech: Speech | null): Promise<Typesetter> {
  const { compiler, canSet } = (await createFontShelf(fontPaths)).open(speech);
  return {
    canSet,
    set: (template, data) => {
      try {
        const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
        const problems = compiled.takeDiagnostics();
        const { result } = compiled;
        if (result === null || problems !== null)
          throw new Error(JSON.stringify(problems?.shortDiagnostics ?? 'no result'));
        return { bytes: new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' })), pages: result.numOfPages };
      } catch (error) {
        throw explain(error);
      } finally {
        // Typst keeps laid-out pages in a cache for the whole process; a confidential text is not left there.
        compiler.evictCache(0);
      }
    },
  };
}

function explain(error: unknown): PlumbError {
  const words = error instanceof Error ? error.message : String(error);
  const messages = [...words.matchAll(/"?message"?: ?"((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? '');
  const said = messages.length === 0 ? words : messages.join('; ');
  return new PlumbError('internal', `The pages could not be set as PDF: ${said}`, { messages });
}

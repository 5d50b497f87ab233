import { useCallback } from 'react';
import type { Transport } from '#shared/contract/transport.ts';
import type { Picture } from '#shared/reports/pictures.ts';
import { useTransport, useWork } from '../../../app/api.tsx';

/** Keeps a file as a picture of the case. Errors: as `pictures.add`. */
export function useAddPicture(): { readonly add: (file: File) => Promise<Picture>; readonly pending: boolean } {
  const transport = useTransport();
  const { run, pending } = useWork('pictures.add');
  const add = useCallback(async (file: File) => run({ file: await givenFile(transport, file) }), [transport, run]);
  return { add, pending };
}

type Given = { readonly handle: string } | { readonly name: string; readonly base64: string };

/** What was copied as a picture lies on no disk: the window hands over its bytes then. */
async function givenFile(transport: Transport, file: File): Promise<Given> {
  try {
    return { handle: await transport.putFile(file) };
  } catch {
    return { name: file.name, base64: await base64Of(file) };
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve((typeof reader.result === 'string' ? reader.result : '').replace(/^[^,]*,/u, '')),
    );
    reader.addEventListener('error', () => reject(new Error(`${file.name} can not be read.`)));
    reader.readAsDataURL(file);
  });
}

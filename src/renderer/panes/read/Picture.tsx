import { Button, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OpenSource, Source } from '#shared/contract/sources.ts';
import { ask, useChange, useTransport } from '../../app/api.tsx';
import styles from './Picture.module.css';

/** An imported picture as it looks. Its bytes come by handle and never as part of a page. */
export function Picture({ source }: { source: Source }) {
  const { address, problem } = usePicture(source);
  const [broken, setBroken] = useState(false);
  const words = problem ?? (broken ? `${source.fileName ?? 'This file'} cannot be shown as a picture.` : null);
  return (
    <figure className={styles.figure}>
      {words !== null && (
        <p role="alert" className={styles.problem}>
          {words}
        </p>
      )}
      {address !== null && !broken && (
        <img className={styles.picture} src={address} alt={source.title} onError={() => setBroken(true)} />
      )}
    </figure>
  );
}

/** Decoded, a picture takes many times its bytes. */
const largestPicture = 100_000_000;

function usePicture({ id, size, mediaType }: Source) {
  const transport = useTransport();
  const [shown, setShown] = useState<{ readonly address: string | null; readonly problem: string | null }>(notYet);
  const tooLarge = size !== null && size > largestPicture;
  useEffect(() => {
    if (tooLarge) return undefined;
    const job = crypto.randomUUID();
    let address: string | null = null;
    let current = true;
    const load = async () => {
      try {
        const { handle } = await ask(transport, 'sources.capture', { job, sourceId: id });
        const bytes = await (await fetch(transport.address(handle))).arrayBuffer();
        void transport.call('files.release', { handle });
        if (!current) return;
        address = URL.createObjectURL(new Blob([bytes], { type: mediaType ?? '' }));
        setShown({ address, problem: null });
      } catch (error) {
        if (current)
          setShown({ address: null, problem: error instanceof Error ? error.message : 'The picture was not read.' });
      }
    };
    void load();
    return () => {
      current = false;
      void transport.call('jobs.cancel', { job });
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [transport, id, mediaType, tooLarge]);
  return tooLarge
    ? { address: null, problem: 'Pictures over 100 MB are not shown. Export the original to see it.' }
    : shown;
}

const notYet = { address: null, problem: null };

/** The words that stand for a capture without words of its own; saved on leaving the field. */
export function CaptionField({ open }: { open: OpenSource }) {
  const caption = open.blocks.map(({ text }) => text).join('\n\n');
  // Undo and other changes from outside draw the field anew.
  return <CaptionForm key={caption} sourceId={open.source.id} saved={caption} />;
}

function CaptionForm({ sourceId, saved }: { sourceId: string; saved: string }) {
  const [text, setText] = useState(saved);
  const save = useChange('sources.caption');
  const run = () => {
    if (text.trim() !== saved) void save.run({ sourceId, caption: text });
  };
  return (
    <div className={styles.caption}>
      <Textarea
        label="Caption"
        description={
          saved === ''
            ? 'What is to be seen, in words of your own: they can be searched, marked and cited.'
            : 'Passages are marked in the caption above.'
        }
        rows={4}
        resize="vertical"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={run}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.currentTarget.blur()}
      />
      <Button
        variant="default"
        disabled={text.trim() === saved}
        loading={save.pending}
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        Save caption
      </Button>
    </div>
  );
}

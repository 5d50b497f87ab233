import { ActionIcon } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { type CountedTag, tagColours } from '#shared/contract/tags.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { useChange } from '../../app/api.tsx';
import { showDone } from '../../app/notices.ts';
import styles from './Codebook.module.css';
import { usePassagesView } from './passagesViewState.tsx';

interface Props {
  readonly tag: CountedTag;
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

export function CodebookRow({ tag, isChosen, toggle }: Props) {
  const { change } = usePassagesView();
  const rename = useChange('tags.rename');
  const recolour = useChange('tags.recolour');
  const describe = useChange('tags.describe');
  const remove = useChange('tags.remove');
  const tagId = tag.id;
  const removeIt = async () => {
    await remove.run({ tagId });
    showDone(`Removed the tag “${tag.name}”. Ctrl+Z brings it back.`);
  };
  const showPassages = () =>
    change({ view: 'table', words: '', conditions: [{ field: 'tags', mode: 'any', tagIds: [tagId] }] });
  return (
    <tr data-chosen={isChosen || undefined}>
      <td>
        <input type="checkbox" aria-label={`Choose the tag ${tag.name}`} checked={isChosen} onChange={toggle} />
      </td>
      <td>
        <span className={styles.colour}>
          <span className={styles.swatch} data-colour={tag.colour} aria-hidden />
          <select
            aria-label={`Colour of ${tag.name}`}
            value={tag.colour}
            onChange={(event) => {
              const colour = tagColours.find((each) => each === event.currentTarget.value);
              if (colour !== undefined) void recolour.run({ tagId, colour });
            }}
          >
            {tagColours.map((colour) => (
              <option key={colour}>{colour}</option>
            ))}
          </select>
        </span>
      </td>
      <td className={styles.name}>
        <EditedWords
          key={tag.name}
          label={`Name of ${tag.name}`}
          words={tag.name}
          save={(name) => rename.run({ tagId, name })}
        />
      </td>
      <td className={styles.description}>
        <EditedWords
          key={tag.description}
          label={`What ${tag.name} stands for`}
          words={tag.description}
          save={(description) => describe.run({ tagId, description })}
          isLong
        />
      </td>
      <td className={styles.number}>
        {tag.counts.passage === 0 ? (
          '0'
        ) : (
          <button type="button" className={styles.link} title="Show these passages" onClick={showPassages}>
            {tag.counts.passage.toLocaleString('en')}
          </button>
        )}
      </td>
      <td className={styles.number}>{tag.counts.source.toLocaleString('en')}</td>
      <td className={styles.number}>{tag.counts.dataPoint.toLocaleString('en')}</td>
      <td>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`Remove the tag ${tag.name}`}
          onClick={() => void removeIt()}
        >
          <span aria-hidden>✕</span>
        </ActionIcon>
      </td>
    </tr>
  );
}

interface WordsProps {
  readonly label: string;
  readonly words: string;
  readonly save: (words: string) => Promise<unknown>;
  readonly isLong?: boolean;
}

/** Saved on leaving the field or with Enter; Escape gives back what was there. What is refused stays, with the reason under it. */
function EditedWords({ label, words, save, isLong = false }: WordsProps) {
  const [text, setText] = useState(words);
  const [error, setError] = useState<string | null>(null);
  const commit = () => {
    if (text.trim() === words) return;
    save(text).catch((failure: unknown) => {
      if (!(failure instanceof PlumbError)) throw failure;
      setError(failure.message);
    });
  };
  const field = {
    'aria-label': label,
    'aria-invalid': error !== null,
    value: text,
    onBlur: commit,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setText(event.currentTarget.value);
      setError(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') setText(words);
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      event.currentTarget.blur();
    },
  };
  return (
    <>
      {isLong ? (
        <textarea rows={1} maxLength={2_000} placeholder="Describe it" {...field} />
      ) : (
        <input type="text" maxLength={100} {...field} />
      )}
      {error !== null && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </>
  );
}

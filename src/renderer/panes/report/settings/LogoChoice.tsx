import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { Picture } from '#shared/reports/pictures.ts';
import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import { useRead } from '../../../app/api.tsx';
import { pictureTypes } from '../pictures/pictureFiles.ts';
import { useAddPicture } from '../pictures/useAddPicture.ts';
import { usePictureAddress } from '../pictures/usePictureAddress.ts';
import { SettledText } from './SettledText.tsx';
import styles from './settings.module.css';

interface Props {
  readonly settings: ReportSettings;
  readonly onChange: (changed: Partial<ReportSettings>) => void;
}

const mostOffered = 8;

/** The desk's logo: a file, or a picture that the case has already. */
export function LogoChoice({ settings: { logo, logoAlternative }, onChange }: Props) {
  const { data: pictures = [] } = useRead('pictures.list', {});
  const { add, pending } = useAddPicture();
  const [failure, setFailure] = useState<string | null>(null);
  const take = async (file: File | null) => {
    if (file === null) return;
    setFailure(null);
    try {
      onChange({ logo: (await add(file)).id });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : `${file.name} was not taken.`);
    }
  };
  return (
    <fieldset className={styles.logo}>
      <legend className={styles.label}>Logo</legend>
      <p className={styles.hint}>On the cover, or at the head of the first page.</p>
      {pictures.length === 0 ? null : (
        <div className={styles.pictures}>
          {pictures.slice(-mostOffered).map((picture, index) => (
            <Offered
              key={picture.id}
              picture={picture}
              name={`Picture ${index + 1}`}
              chosen={picture.id === logo}
              onChoose={() => onChange({ logo: picture.id === logo ? null : picture.id })}
            />
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <FileButton onChange={(file) => void take(file)} accept={pictureTypes}>
          {(props) => (
            <Button {...props} variant="default" size="xs" loading={pending}>
              Choose a file…
            </Button>
          )}
        </FileButton>
        {logo === null ? null : (
          <Button variant="subtle" size="xs" onClick={() => onChange({ logo: null })}>
            No logo
          </Button>
        )}
      </div>
      {failure === null ? null : (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {logo === null ? null : (
        <SettledText
          label="Alternative text of the logo"
          description="Left empty, it counts as decoration and is not read aloud."
          saved={logoAlternative}
          onSettled={(words) => onChange({ logoAlternative: words })}
        />
      )}
    </fieldset>
  );
}

interface OfferedProps {
  readonly picture: Picture;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Offered({ picture: { id, width, height }, name, chosen, onChoose }: OfferedProps) {
  const { address } = usePictureAddress(id);
  return (
    <button
      type="button"
      className={styles.offered}
      aria-pressed={chosen}
      aria-label={`${name} of this case, ${width} × ${height} pixels`}
      onClick={onChoose}
    >
      {address === null ? null : <img src={address} alt="" />}
    </button>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly description: string;
  readonly saved: string;
  /** The words, once the field is left or Enter is pressed. */
  readonly onSettled: (words: string) => void;
}

/** A field that is saved as a whole, so that one undo takes a whole entry back. */
export function SettledText({ saved, ...props }: Props) {
  // Undo and other changes from outside draw the field anew.
  return <Field key={saved} saved={saved} {...props} />;
}

function Field({ label, description, saved, onSettled }: Props) {
  const [typed, setTyped] = useState(saved);
  const settle = () => {
    if (typed.trim() !== saved) onSettled(typed.trim());
  };
  return (
    <TextInput
      label={label}
      description={description}
      maxLength={300}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

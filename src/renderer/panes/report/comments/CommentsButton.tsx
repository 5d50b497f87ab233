import { RichTextEditor } from '@mantine/tiptap';
import { IconMessage } from '@tabler/icons-react';
import type { CommentsOfReport } from './useComments.ts';

/** Shows and hides the comments, and says how many are open. */
export function CommentsButton({ comments: { openCount, shown, show } }: { comments: CommentsOfReport }) {
  return (
    <RichTextEditor.ControlsGroup>
      <RichTextEditor.Control
        active={shown}
        aria-pressed={shown}
        aria-label={`Comments of colleagues, ${openCount} open`}
        title="Comments of colleagues"
        onClick={() => show(!shown)}
        px={6}
        w="auto"
        fz="xs"
      >
        <IconMessage size={16} stroke={1.5} aria-hidden />
        {openCount === 0 ? null : <span style={{ marginLeft: 4 }}>{openCount}</span>}
      </RichTextEditor.Control>
    </RichTextEditor.ControlsGroup>
  );
}

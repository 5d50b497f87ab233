import { Button } from '@mantine/core';
import { useSelection } from '../../app/selection.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';

export function EmptyTimeline() {
  const selection = useSelection();
  return (
    <EmptyState title="Nothing on the timeline yet" label="Timeline" shape="text">
      <p>
        Articles stand here by their publication date, data points by the period that they speak of. A date may be
        vague: <em>about 2023</em> or <em>August 2023 to January 2024</em> are drawn as wide as they are.
      </p>
      <p>
        Mark a claim in an article with <kbd>H</kbd>, make it a data point with <kbd>D</kbd> and give it a period such
        as <code>2023-08/2024-01</code>.
      </p>
      <Button variant="default" onClick={() => selection.setPane('read')}>
        Go to Read <kbd>1</kbd>
      </Button>
    </EmptyState>
  );
}

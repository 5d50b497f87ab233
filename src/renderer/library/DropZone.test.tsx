import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DropZone } from './DropZone.tsx';

const picture = { kind: 'file', type: 'image/png' };
const page = { kind: 'file', type: 'text/html' };

function hold(over: Element, items: readonly (typeof picture)[]): string | null {
  fireEvent.dragOver(over, { dataTransfer: { types: ['Files'], items } });
  return screen.queryByRole('status')?.textContent ?? null;
}

// Bug: the veil that offers an import lies over the report while a picture is dropped into it, and stays there.
test('the window offers to import what hangs over it, but for pictures over a text that takes them', () => {
  const dropped: unknown[] = [];
  render(
    <>
      <DropZone onDrop={(picked) => void dropped.push(picked)} />
      <p>page</p>
      <div data-takes-pictures="">
        <p>report</p>
      </div>
    </>,
  );
  const [outside, inside] = [screen.getByText('page'), screen.getByText('report')];
  expect(hold(outside, [picture])).toContain('Drop to import');
  expect(hold(inside, [picture])).toBeNull();
  expect(hold(inside, [picture, page])).toContain('Drop to import');
  fireEvent.drop(inside, { dataTransfer: { types: ['Files'], items: [picture] } });
  expect(screen.queryByRole('status')).toBeNull();
  expect(dropped).toEqual([]);
});

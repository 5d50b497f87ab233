import { useCommand } from '../../../app/commands.tsx';

/** Shows the claims and puts the cursor where a claim is found. */
export function useCheckCommand(show: (aside: string) => void): void {
  useCommand({
    id: 'estimate.checkClaim',
    label: 'Check a claim against this estimate',
    group: 'Estimate',
    run: () => {
      show('check');
      // The tab is drawn first; the palette gives the focus back before that.
      setTimeout(() => document.querySelector<HTMLElement>('[data-claim-search]')?.focus(), 50);
    },
  });
}

import styles from './Search.module.css';

const examples = [
  ['harbour master', 'texts with both words, in any form of accents and case'],
  ['"harbour master"', 'the words side by side'],
  ['harb*', 'words that begin so; the last word you type always may go on'],
  ['grain OR wheat', 'either; NOT wheat or -wheat leaves out; parentheses group'],
  ['publisher:post date:2023-08/2024-01', 'filters: also byline:, title:, language:uk, tag:"to check", date:>2023'],
  ['type:pdf', 'article, document, dataset, page, mail, image and others'],
  ['in:points', 'only sources, passages, points, notes, data or reports'],
] as const;

/** What can be asked for, while nothing is. */
export function SearchHelp({ ask }: { ask: (query: string) => void }) {
  return (
    <div className={styles.help}>
      <p>Sources and their texts, passages, data points, notes, reports and the rows of tables. Any script.</p>
      <dl>
        {examples.map(([example, words]) => (
          <div key={example}>
            <dt>
              <button type="button" className={styles.example} onClick={() => ask(example)}>
                {example}
              </button>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">
        <kbd>↓</kbd> <kbd>↑</kbd> choose, <kbd>Enter</kbd> opens at the place, <kbd>[</kbd> comes back to the hits,{' '}
        <kbd>Esc</kbd> closes.
      </p>
    </div>
  );
}

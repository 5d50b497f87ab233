import { formatQuantity, type Quantity } from '#shared/values/quantity.ts';
import styles from './words.module.css';

/** A quantity as print sets it: qualifier in small capitals before, unit lighter after. */
export function QuantityText({ quantity }: { quantity: Quantity }) {
  const { qualifier, number, unit } = formatQuantity(quantity);
  if (number === '') return null;
  return (
    <span className={styles.quantity}>
      {qualifier !== '' && <span className={styles.qualifier}>{qualifier} </span>}
      {number}
      {unit !== '' && <span className={styles.unit}> {unit}</span>}
    </span>
  );
}

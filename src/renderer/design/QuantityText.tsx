import { formatQuantity, type Quantity } from '#shared/values/quantity.ts';
import styles from './words.module.css';

interface QuantityTextProps {
  readonly quantity: Quantity;
  /** Of its number; English without one. */
  readonly locale?: string;
}

/** A quantity as print sets it: qualifier in small capitals before, unit lighter after. */
export function QuantityText({ quantity, locale }: QuantityTextProps) {
  const { qualifier, number, unit } = formatQuantity(quantity, locale);
  if (number === '') return null;
  return (
    <span className={styles.quantity}>
      {qualifier !== '' && <span className={styles.qualifier}>{qualifier} </span>}
      {number}
      {unit !== '' && <span className={styles.unit}> {unit}</span>}
    </span>
  );
}

/** A small made-up table: explosives from two ports within the half year weigh 74,000 t, beside rows that must not count. */
export function shipmentsTable(): string {
  const counted = Array.from({ length: 74 }, (_, index) =>
    row(index, 'explosives', index % 2 === 0 ? 'Vostok' : 'Dunai', monthOf(index)),
  );
  const others = [
    ...Array.from({ length: 30 }, (_, index) => row(100 + index, 'timber', 'Vostok', monthOf(index))),
    ...Array.from({ length: 12 }, (_, index) => row(200 + index, 'explosives', 'Slavyanka', monthOf(index))),
    ...Array.from({ length: 8 }, (_, index) =>
      row(300 + index, 'explosives', 'Dunai', index % 2 === 0 ? '2023-07' : '2024-02'),
    ),
  ];
  return ['shipment,departed,port,cargo,weight_t', ...counted, ...others, ''].join('\n');
}

function row(number: number, cargo: string, port: string, month: string): string {
  const day = String((number % 28) + 1).padStart(2, '0');
  return `T-${String(number).padStart(4, '0')},${month}-${day},${port},${cargo},1000`;
}

function monthOf(index: number): string {
  return ['2023-08', '2023-09', '2023-10', '2023-11', '2023-12', '2024-01'][index % 6] ?? '2023-08';
}

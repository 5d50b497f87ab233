export default function ImpactPane() {
  return (
    <div style={{ padding: '2rem' }}>
      <h2>Impact</h2>
      <p>What rests on the selected thing.</p>
    </div>
  );
}

export default function PointsPane() {
  return (
    <div style={{ padding: '2rem' }}>
      <h2>Data points</h2>
      <p>Every data point of the case.</p>
    </div>
  );
}

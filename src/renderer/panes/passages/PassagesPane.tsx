export default function PassagesPane() {
  return (
    <div style={{ padding: '2rem' }}>
      <h2>Passages</h2>
      <p>Every marked passage of the case.</p>
    </div>
  );
}

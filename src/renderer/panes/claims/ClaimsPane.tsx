export default function ClaimsPane() {
  return (
    <div style={{ padding: '2rem' }}>
      <h2>Claims</h2>
      <p>Data points about the same thing, side by side.</p>
    </div>
  );
}

export default function TracePane() {
  return (
    <div style={{ padding: '2rem' }}>
      <h2>Trace</h2>
      <p>From a number down to its origin.</p>
    </div>
  );
}

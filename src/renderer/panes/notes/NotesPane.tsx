export default function NotesPane() {
  return (
    <div style={{ padding: '2rem' }}>
      <h2>Notes</h2>
      <p>Every note of the case.</p>
    </div>
  );
}

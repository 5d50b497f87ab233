export default function MovedPane() {
  return (
    <div style={{ padding: '2rem' }}>
      <h2>Moved passages</h2>
      <p>Passages whose words moved or went when a source was read again.</p>
    </div>
  );
}

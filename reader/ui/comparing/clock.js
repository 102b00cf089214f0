// Asks for one more look every so often, for as long as it is drawn.
export default function ({ data, parentElement, setTriggerValue }) {
  clearInterval(parentElement._clock);
  parentElement._clock = setInterval(() => setTriggerValue("tick", Date.now()), data.every);
  return () => clearInterval(parentElement._clock);
}

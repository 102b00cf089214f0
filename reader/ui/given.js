// What Python sent: values, or JSON in bytes that was made before and kept.

function given(data) {
  return ArrayBuffer.isView(data) ? JSON.parse(new TextDecoder().decode(data)) : data;
}

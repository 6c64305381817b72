type KeyEvent = { readonly isComposing: boolean; readonly keyCode: number };

/** True while an input method (Telex, VNI, UniKey …) is still putting a word together: no shortcut may act. */
export function isComposing(event: KeyEvent | { readonly nativeEvent: KeyEvent }): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  // 229 is what older input methods report instead of the flag.
  return native.isComposing || native.keyCode === 229;
}

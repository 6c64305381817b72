/** What the file dialog offers; what a file really is, the library finds out from its bytes. */
const accepted =
  '.jpg,.jpeg,.png,.webp,.tif,.tiff,.heic,.heif,image/jpeg,image/png,image/webp,image/tiff,image/heic';

/** Asks the system for photo files; none when the dialog was cancelled. */
export function chooseFiles({ isMultiple }: { readonly isMultiple: boolean }): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accepted;
  input.multiple = isMultiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

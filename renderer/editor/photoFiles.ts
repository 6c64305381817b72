/** What the file dialog offers; what a file really is, the library finds out from its bytes. */
const accepted =
  '.jpg,.jpeg,.png,.webp,.tif,.tiff,.heic,.heif,image/jpeg,image/png,image/webp,image/tiff,image/heic';

const acceptedFilms = '.mp4,.m4v,.webm,video/mp4,video/webm';

function askFiles(accept: string, isMultiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = isMultiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Asks the system for photo files; none when the dialog was cancelled. */
export const chooseFiles = ({ isMultiple }: { readonly isMultiple: boolean }) =>
  askFiles(accepted, isMultiple);

/** Asks the system for one film. */
export async function chooseFilm(): Promise<File | undefined> {
  const [film] = await askFiles(acceptedFilms, false);
  return film;
}

/**
 * What a page with a gallery gains where scripts run: buttons, arrow keys that go photo by photo, the number of the photo
 * that is seen. Without it nothing is missing. The audit of a bundle lets this text pass and no other.
 */
export const galleryScript = `for (const gallery of document.querySelectorAll('.gallery')) {
  const strip = gallery.querySelector('.gallery-strip');
  const numbers = gallery.querySelector('.gallery-numbers');
  const photos = [...strip.children];
  const links = [...numbers.querySelectorAll('a')];
  const isVietnamese = document.documentElement.lang === 'vi';
  const step = () => photos[1].offsetLeft - photos[0].offsetLeft;
  const seen = () => Math.min(photos.length - 1, Math.round(strip.scrollLeft / step()));
  const show = (index) => strip.scrollTo({ left: step() * Math.max(0, Math.min(index, photos.length - 1)) });
  const makeButton = (label, sign, by) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => show(seen() + by));
    const item = document.createElement('li');
    item.append(button);
    return item;
  };
  const mark = () => links.forEach((link, index) => {
    if (index === seen()) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  numbers.prepend(makeButton(isVietnamese ? 'Ảnh trước' : 'Previous photo', '‹', -1));
  numbers.append(makeButton(isVietnamese ? 'Ảnh sau' : 'Next photo', '›', 1));
  links.forEach((link, index) => link.addEventListener('click', (event) => {
    event.preventDefault();
    show(index);
  }));
  strip.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    show(seen() + by);
  });
  strip.addEventListener('scroll', mark, { passive: true });
  mark();
}`;

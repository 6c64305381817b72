type Words = Readonly<Record<string, string>>;
type Numbers = { readonly number: (value: number) => string };

/** What a widget says: a sentence, or one made of the names and numbers it is given. */
type Sentence<Given> = string | ((given: Given, write: Numbers) => string);

const sentences = <Given>(table: Readonly<Record<string, Sentence<Given>>>) => table;

const combobox = sentences<{
  readonly isGroupChange: boolean;
  readonly groupTitle: string;
  readonly groupCount: number;
  readonly optionText: string;
  readonly optionCount: number;
  readonly isSelected: boolean;
}>({
  focusAnnouncement: ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }, write) => {
    const group = isGroupChange ? `Vào nhóm ${groupTitle}, có ${write.number(groupCount)} lựa chọn. ` : '';
    return `${group}${optionText}${isSelected ? ', đang chọn' : ''}`;
  },
  countAnnouncement: ({ optionCount }, write) => `Có ${write.number(optionCount)} lựa chọn.`,
  selectedAnnouncement: ({ optionText }) => `${optionText}, đã chọn`,
  buttonLabel: 'Hiện gợi ý',
  listboxLabel: 'Gợi ý',
});

const grid = sentences<{ readonly item: string; readonly count: number }>({
  deselectedItem: ({ item }) => `Đã bỏ chọn ${item}.`,
  select: 'Chọn',
  selectedCount: ({ count }, write) =>
    count === 0 ? 'Chưa chọn mục nào.' : `Đang chọn ${write.number(count)} mục.`,
  selectedAll: 'Đã chọn tất cả.',
  selectedItem: ({ item }) => `Đã chọn ${item}.`,
  longPressToSelect: 'Nhấn giữ để bắt đầu chọn.',
});

const dnd = sentences<{
  readonly itemText: string;
  readonly beforeItemText: string;
  readonly afterItemText: string;
  readonly count: number;
}>({
  dragItem: ({ itemText }) => `Kéo ${itemText}`,
  dragSelectedItems: ({ count }, write) => `Kéo ${write.number(count)} mục đang chọn`,
  dragDescriptionKeyboard: 'Bấm Enter để bắt đầu kéo.',
  dragDescriptionKeyboardAlt: 'Bấm Alt + Enter để bắt đầu kéo.',
  dragDescriptionTouch: 'Chạm hai lần để bắt đầu kéo.',
  dragDescriptionVirtual: 'Bấm để bắt đầu kéo.',
  dragDescriptionLongPress: 'Nhấn giữ để bắt đầu kéo.',
  dragSelectedKeyboard: ({ count }, write) => `Bấm Enter để kéo ${write.number(count)} mục đang chọn.`,
  dragSelectedKeyboardAlt: ({ count }, write) =>
    `Bấm Alt + Enter để kéo ${write.number(count)} mục đang chọn.`,
  dragSelectedLongPress: ({ count }, write) => `Nhấn giữ để kéo ${write.number(count)} mục đang chọn.`,
  dragStartedKeyboard: 'Đang kéo. Bấm Tab để đến chỗ thả, rồi Enter để thả, hoặc Escape để thôi.',
  dragStartedTouch: 'Đang kéo. Đến chỗ thả rồi chạm hai lần để thả.',
  dragStartedVirtual: 'Đang kéo. Đến chỗ thả rồi bấm chuột hoặc Enter để thả.',
  endDragKeyboard: 'Đang kéo. Bấm Enter để thôi kéo.',
  endDragTouch: 'Đang kéo. Chạm hai lần để thôi kéo.',
  endDragVirtual: 'Đang kéo. Bấm để thôi kéo.',
  dropDescriptionKeyboard: 'Bấm Enter để thả. Bấm Escape để thôi kéo.',
  dropDescriptionTouch: 'Chạm hai lần để thả.',
  dropDescriptionVirtual: 'Bấm để thả.',
  dropCanceled: 'Đã thôi kéo.',
  dropComplete: 'Đã thả.',
  dropIndicator: 'chỗ thả',
  dropOnRoot: 'Thả vào danh sách',
  dropOnItem: ({ itemText }) => `Thả vào ${itemText}`,
  insertBefore: ({ itemText }) => `Chèn trước ${itemText}`,
  insertBetween: ({ beforeItemText, afterItemText }) => `Chèn giữa ${beforeItemText} và ${afterItemText}`,
  insertAfter: ({ itemText }) => `Chèn sau ${itemText}`,
});

const calendar = sentences<Words>({
  previous: 'Trước',
  next: 'Sau',
  selectedDateDescription: ({ date }) => `Ngày đã chọn: ${date}`,
  selectedRangeDescription: ({ dateRange }) => `Khoảng đã chọn: ${dateRange}`,
  todayDate: ({ date }) => `Hôm nay, ${date}`,
  todayDateSelected: ({ date }) => `Hôm nay, ${date}, đang chọn`,
  dateSelected: ({ date }) => `${date}, đang chọn`,
  startRangeSelectionPrompt: 'Bấm để chọn ngày đầu',
  finishRangeSelectionPrompt: 'Bấm để chọn ngày cuối',
  minimumDate: 'Ngày sớm nhất có thể chọn',
  maximumDate: 'Ngày muộn nhất có thể chọn',
  dateRange: ({ startDate, endDate }) => `${startDate} đến ${endDate}`,
});

const datepicker = sentences<Words>({
  era: 'kỷ nguyên',
  year: 'năm',
  month: 'tháng',
  day: 'ngày',
  hour: 'giờ',
  minute: 'phút',
  second: 'giây',
  dayPeriod: 'sáng hay chiều',
  calendar: 'Lịch',
  startDate: 'Ngày đầu',
  endDate: 'Ngày cuối',
  weekday: 'thứ trong tuần',
  timeZoneName: 'múi giờ',
  selectedDateDescription: ({ date }) => `Ngày đã chọn: ${date}`,
  selectedRangeDescription: ({ startDate, endDate }) => `Khoảng đã chọn: ${startDate} đến ${endDate}`,
  selectedTimeDescription: ({ time }) => `Giờ đã chọn: ${time}`,
});

const refusedDates = sentences<Words>({
  rangeUnderflow: ({ minValue }) => `Phải từ ${minValue} trở đi.`,
  rangeOverflow: ({ maxValue }) => `Phải đến ${maxValue} trở về trước.`,
  rangeReversed: 'Ngày đầu phải trước ngày cuối.',
  unavailableDate: 'Không chọn được ngày này.',
});

/**
 * The Vietnamese of the sentences that react-aria's widgets say by themselves, to screen readers above all; the
 * library brings none. A part has the name of the folder it has there.
 */
export const widgetSentences = {
  'react-aria/calendar': calendar,
  'react-aria/combobox': combobox,
  'react-aria/datepicker': datepicker,
  'react-aria/dnd': dnd,
  'react-aria/grid': grid,
  'react-aria/menu': sentences({ longPressMessage: 'Nhấn giữ hoặc bấm Alt + Mũi tên xuống để mở bảng chọn' }),
  'react-aria/overlays': sentences({ dismiss: 'Đóng' }),
  'react-aria/searchfield': sentences({ 'Clear search': 'Xóa chữ tìm' }),
  'react-aria/spinbutton': sentences({ Empty: 'Còn trống' }),
  'react-aria/tag': sentences({
    removeDescription: 'Bấm Delete để bỏ từ khóa này.',
    removeButtonLabel: 'Bỏ',
  }),
  'react-aria-components': sentences({
    selectPlaceholder: 'Chọn một mục',
    tableResizer: 'Kéo độ rộng cột',
    dropzoneLabel: 'Chỗ thả',
    colorSwatchPicker: 'Bảng màu',
  }),
  'react-stately/datepicker': refusedDates,
};

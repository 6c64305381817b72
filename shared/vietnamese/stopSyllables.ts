import { type FoldedWord, foldWords } from './fold';

const written =
  'và là của các những một được trong cho với không này đó khi đã sẽ đang có từ đến tại để trên dưới ra vào lên xuống ' +
  'về theo như cũng còn lại chỉ rất hơn nhất mà thì nếu nên vì do bởi bị ở qua sau trước giữa ngoài nhiều ít mỗi mọi ' +
  'từng cả đây kia ấy nào gì ai sao đâu thế vậy ông bà anh chị em cô chú bác tôi ta chúng họ mình nó con người năm ' +
  'tháng ngày giờ phút hai ba bốn sáu bảy tám chín mười trăm nghìn triệu tỷ mốt lăm nay mai hôm lúc rồi vẫn đều cùng ' +
  'nhau phải chưa đi làm nói biết thấy gọi bảo hay hoặc nhưng tuy bằng đối đầu cuối mới cũ lớn nhỏ tới thêm bao việc ' +
  'cái chiếc cách điều thứ lần khoảng gần xa đúng hết xong luôn ngay quá lắm nữa à ạ vừa đó đấy theo bên trong kể ' +
  'the of and to in on at for with by from as is are was were be been has have had it its this that these those not ' +
  'but or an a who which their they he she his her we our you your will would can one two said say each other if i so then when while says more than';

const stop = new Set(foldWords(written).map(({ exact }) => exact));

/** Syllables that every text has, whatever it is about. */
export const isStopSyllable = ({ exact }: Pick<FoldedWord, 'exact'>) => stop.has(exact);

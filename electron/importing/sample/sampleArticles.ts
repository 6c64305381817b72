import kinhTeBien from '../../../resources/sample/19-kinh-te-bien.json?raw';
import { type SampleArticle, sampleArticle } from './sampleArticle';
import chuyenDoChoChu from '../../../resources/sample/01-chuyen-do-cho-chu.json?raw';
import ngonDenMuiGio from '../../../resources/sample/02-ngon-den-mui-gio.json?raw';
import benCaVanThach from '../../../resources/sample/03-ben-ca-van-thach.json?raw';
import soThuyTrieu from '../../../resources/sample/04-so-thuy-trieu.json?raw';
import motNgayLangGom from '../../../resources/sample/05-mot-ngay-lang-gom.json?raw';
import sacXuanCaoNguyen from '../../../resources/sample/06-sac-xuan-cao-nguyen.json?raw';
import ruongBacThangMuaNuoc from '../../../resources/sample/07-ruong-bac-thang-mua-nuoc.json?raw';
import traiCayDiXa from '../../../resources/sample/08-trai-cay-di-xa.json?raw';
import hoiNghiThanhPhoSong from '../../../resources/sample/09-hoi-nghi-thanh-pho-song.json?raw';
import lopTiengVietCuoiTuan from '../../../resources/sample/10-lop-tieng-viet-cuoi-tuan.json?raw';
import quanPhoNuaDem from '../../../resources/sample/11-quan-pho-nua-dem.json?raw';
import denLongHaiThanhPho from '../../../resources/sample/12-den-long-hai-thanh-pho.json?raw';
import moLaiDeoKhauMay from '../../../resources/sample/13-mo-lai-deo-khau-may.json?raw';
import dauHieuSatLo from '../../../resources/sample/14-dau-hieu-sat-lo.json?raw';
import demThaDen from '../../../resources/sample/15-dem-tha-den.json?raw';
import trongRungHaiBo from '../../../resources/sample/16-trong-rung-hai-bo.json?raw';
import hopCuuHoMuaBao from '../../../resources/sample/17-hop-cuu-ho-mua-bao.json?raw';
import lichTauTetCu from '../../../resources/sample/18-lich-tau-tet-cu.json?raw';

/** The articles of the sample library, in the order they are made. Invented throughout. */
export const sampleArticles: readonly SampleArticle[] = [
  chuyenDoChoChu,
  ngonDenMuiGio,
  benCaVanThach,
  soThuyTrieu,
  motNgayLangGom,
  sacXuanCaoNguyen,
  ruongBacThangMuaNuoc,
  traiCayDiXa,
  hoiNghiThanhPhoSong,
  lopTiengVietCuoiTuan,
  quanPhoNuaDem,
  denLongHaiThanhPho,
  moLaiDeoKhauMay,
  dauHieuSatLo,
  demThaDen,
  trongRungHaiBo,
  hopCuuHoMuaBao,
  lichTauTetCu,
  kinhTeBien,
].map((text) => sampleArticle.parse(JSON.parse(text)));

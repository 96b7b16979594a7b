package org.bursar.exchange.demo;

import java.util.List;

/** The names of the demo, each in two languages: what an enterprise of this kind calls things. */
final class Words {

  static final String ENTERPRISE = "Acme Group 艾可美集团";
  static final String LEGAL_NAME = "Acme Group Co., Ltd. 艾可美集团有限公司";

  /** A name of a unit and what its id is made of. */
  record Place(String id, String name) {}

  static final Place OVERSEAS = new Place("overseas", "Overseas 海外");

  static final List<Place> DIVISIONS =
      List.of(
          new Place("retail", "Retail 零售"),
          new Place("logistics", "Logistics 物流"),
          OVERSEAS,
          new Place("research", "Research 研发"),
          new Place("platform", "Cloud Platform 云平台"),
          new Place("media", "Media 数字媒体"),
          new Place("manufacturing", "Manufacturing 智能制造"),
          new Place("health", "Health 健康科技"));

  static final List<Place> REGIONS =
      List.of(
          new Place("east", "East China 华东"),
          new Place("north", "North China 华北"),
          new Place("south", "South China 华南"),
          new Place("west", "West China 西部"));

  static final List<Place> COUNTRIES =
      List.of(
          new Place("us", "United States 美国"),
          new Place("de", "Germany 德国"),
          new Place("jp", "Japan 日本"),
          new Place("sg", "Singapore 新加坡"));

  static final List<List<Place>> CITIES =
      List.of(
          List.of(
              new Place("shanghai", "Shanghai 上海"),
              new Place("hangzhou", "Hangzhou 杭州"),
              new Place("nanjing", "Nanjing 南京")),
          List.of(
              new Place("beijing", "Beijing 北京"),
              new Place("tianjin", "Tianjin 天津"),
              new Place("qingdao", "Qingdao 青岛")),
          List.of(
              new Place("shenzhen", "Shenzhen 深圳"),
              new Place("guangzhou", "Guangzhou 广州"),
              new Place("xiamen", "Xiamen 厦门")),
          List.of(
              new Place("chengdu", "Chengdu 成都"),
              new Place("chongqing", "Chongqing 重庆"),
              new Place("xian", "Xian 西安")));

  static final List<List<Place>> FOREIGN_CITIES =
      List.of(
          List.of(new Place("seattle", "Seattle 西雅图"), new Place("austin", "Austin 奥斯汀")),
          List.of(new Place("berlin", "Berlin 柏林"), new Place("munich", "München 慕尼黑")),
          List.of(new Place("tokyo", "Tōkyō 東京"), new Place("osaka", "Ōsaka 大阪")),
          List.of(new Place("downtown", "Downtown 市中心"), new Place("jurong", "Jurong 裕廊")));

  static final List<Place> TEAMS =
      List.of(
          new Place("web", "Web 前端"),
          new Place("data", "Data 数据"),
          new Place("payments", "Payments 支付"),
          new Place("operations", "Operations 运维"),
          new Place("security", "Security 安全"),
          new Place("mobile", "Mobile 移动"),
          new Place("search", "Search 搜索"),
          new Place("supply", "Supply Chain 供应链"),
          new Place("support", "Support 客服"),
          new Place("models", "Models 模型"));

  static final List<String> PURPOSES =
      List.of(
          "Online Shop 网上商城",
          "Order Service 订单服务",
          "Data Lake 数据湖",
          "Payment Gateway 支付网关",
          "Recommendation 推荐系统",
          "Warehouse 仓储系统",
          "Image Store 图片存储",
          "Model Training 模型训练",
          "Log Archive 日志归档",
          "Customer App 客户应用",
          "Route Planning 路径规划",
          "Reporting 报表中心",
          "Identity 身份认证",
          "Video Delivery 视频分发",
          "Backup 备份中心",
          "Message Hub 消息中心",
          "Inventory 库存管理",
          "Fraud Check 风控",
          "Search Index 搜索索引",
          "Build Farm 构建集群");

  static final List<String> STAGES =
      List.of("prod 生产", "prod 生产", "staging 预发", "test 测试", "dev 开发");

  static final List<String> REMARKS =
      List.of(
          "Monthly budget",
          "月度预算划拨",
          "Quarterly budget, second part",
          "季度预算追加",
          "Double Eleven preparation 双十一备战",
          "Load test of the new region",
          "新区域压测费用",
          "Agreed with finance on the phone",
          "经财务确认",
          "GPU hours for training",
          "训练所需算力",
          "Cover of unexpected traffic",
          "流量突增补款",
          "Migration project 迁移项目",
          "Year-end allocation",
          "年终调拨");

  private Words() {}
}

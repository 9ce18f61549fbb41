/**
 * Nouns without plural and without "a" in business prose. A noun that is often counted in that prose stays out
 * even when it has a mass sense ("experience", "business", "paper", "work").
 */
export const UNCOUNTABLE: ReadonlySet<string> = new Set(
  `access accommodation accountability advertising advice affluence affordability agribusiness agroforestry
  ammunition anger applause aquaculture arson assistance attendance availability awareness backing baggage
  bancassurance banking bedding behavior bidding biodiversity bloodshed bookkeeping bravery bread broadband
  butter capitalism carbon cardboard cash caution cement chaos charcoal cheese childcare clothing coal cocoa
  cogeneration competitiveness compliance concrete confidence congestion connectivity consent conservatism
  consumerism copper corn corruption cotton courage courtesy creativity crowdfunding crude cybersecurity
  damage darkness decarbonization deflation deforestation demography depreciation deregulation
  digitalization digitization dignity dirt disinflation distress diversification e-commerce ecology
  effectiveness electricity electrification employment encouragement enforcement enthusiasm entrepreneurship
  equality equipment ethanol evidence expertise factoring fairness fame fatigue feedback fertility flooding
  flour foodservice footwear forestry fraudulence freight fun funding fundraising furniture garbage gasoline
  globalization glory gold goodwill gratitude greed growth happiness hardware harm hatred health healthcare
  heat hedging help homeownership homework honesty hospitality housework housing humidity hunger hydrogen
  ice ignorance illiquidity immigration importance indebtedness inflation information innocence insolvency
  insulation insurance integrity intelligence interoperability investing iron irrigation jargon jewelry
  journalism justice kerosene know-how knowledge labor labour laughter lava leadership leasing leather
  leisure lending leverage liberalism lighting linen liquidity literature lithium livestock lobbying logging
  lubrication luck luggage lumber machinery mail maize manganese mankind manufacturing marketing mathematics
  mayhem meat merchandise methane microelectronics microfinance milk mining misconduct mismanagement money
  monitoring moonlight morale motivation mud music nationalism nearshoring networking news nickel nitrogen
  nonsense nutrition obesity offshoring onshoring openness outsourcing overcapacity ownership oxygen
  packaging parity parking patience peace permission petroleum philanthropy photography planning platinum
  plumbing pollution populism poultry poverty praise preparedness pricing pride printing privacy
  productivity profitability progress propaganda propane prosperity protectionism publicity publishing
  quicksand racism rain readiness refuse reindustrialization reinsurance reliability remuneration research
  resilience respect retail retailing revenge rice robotization rubber rubbish rum safety salt sand
  scaffolding scenery seafood seaweed secrecy seniority sewage shipbuilding shipping shopping silver slang
  sleep smoke snow soap socialism software soil solidarity solvency sourcing soy spending staffing
  stationery steel steelmaking storage streaming stuff subcontracting sugar sunshine supervision
  sustainability tact tea telecoms telemedicine telework teleworking thunder ticketing timber tin tobacco
  tourism traceability trading traffic training transparency transport transportation trash travel tungsten
  turmoil underwear unemployment unrest upkeep uranium urbanization usage usefulness vandalism vegetation
  viability violence visibility volatility warfare wastewater wealth weaponry weather welfare wheat wildlife
  willingness wisdom woodwork wool zinc`.split(/\s+/),
);
